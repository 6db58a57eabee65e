// @ts-check
// A table kept in this browser because the reader asked for it: its cleaned values as text, one at a time.

const NAME = "county-lens-own";
const STORE = "tables";
const KEY = "last";

/** @typedef {{ name: string, text: string }} Kept */

/** @returns {Promise<IDBDatabase>} */
function database() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>}
 */
async function within(mode, work) {
  const open = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = open.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    open.close();
  }
}

/** What was kept; nothing where the browser keeps nothing. @returns {Promise<Kept | undefined>} */
export async function kept() {
  try {
    return await within("readonly", (store) => store.get(KEY));
  } catch {
    return undefined;
  }
}

/** @param {Kept} table */
export const keep = (table) => within("readwrite", (store) => store.put(table, KEY));

export const removeKept = () => within("readwrite", (store) => store.delete(KEY));
