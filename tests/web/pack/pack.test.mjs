// The package as a stranger uses it: packed by npm, installed into an empty project, checked by a
// strict tsc, run in Node and bundled by Vite. Nothing is asked of the network: the package has no
// dependencies, and tsc and Vite are those of the lock file beside.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const pkg = fileURLToPath(new URL("../../../pkg", import.meta.url));
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
const scratch =
  process.env["COUNTY_LENS_SCRATCH"] ?? fileURLToPath(new URL("../../../target/pack", import.meta.url));
const project = join(scratch, "project");
const installed = join(project, "node_modules/county-lens");

/** Runs a program in the project and returns its output; its errors are part of the failure. */
function run(program, args, cwd = project) {
  try {
    const shell = process.platform === "win32" && program === "npm";
    return execFileSync(program, args, { cwd, shell, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    assert.fail(`${program} ${args.join(" ")}\n${error.stdout ?? ""}${error.stderr ?? error}`);
  }
}

before(() => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  run("npm", ["pack", pkg, "--pack-destination", scratch, "--silent"], scratch);
  const [tarball] = readdirSync(scratch).filter((name) => name.endsWith(".tgz"));
  assert.ok(tarball, "npm pack made no tarball");
  const manifest = { name: "stranger", version: "1.0.0", private: true, type: "module" };
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", join("..", tarball)]);
  cpSync(join(here, "project"), project, { recursive: true });
});

test("the installed package is all of pkg", () => {
  assert.deepEqual(readdirSync(installed).sort(), readdirSync(pkg).sort());
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const crate = readFileSync(new URL("../../../Cargo.lock", import.meta.url), "utf8");
  const [, version] = crate.match(/name = "county-lens"\s+version = "([^"]+)"/) ?? [];
  assert.equal(manifest.version, version);
  assert.equal(manifest.dependencies, undefined);
  const targets = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry),
  );
  for (const target of targets) readFileSync(join(installed, target));
});

for (const [module, moduleResolution] of [
  ["ESNext", "bundler"],
  ["NodeNext", "NodeNext"],
]) {
  test(`strict tsc accepts it (module resolution ${moduleResolution})`, () => {
    const compilerOptions = {
      target: "ES2022",
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      types: [],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      module,
      moduleResolution,
    };
    const config = { compilerOptions, files: ["usage.ts", "statistics.ts"] };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config));
    run(process.execPath, [tsc, "--pretty", "false", "-p", "tsconfig.json"]);
  });
}

test("it runs in Node", () => {
  const said = JSON.parse(run(process.execPath, ["run.mjs"]));
  assert.ok(said.names.length > 0, "the package exports nothing");
});

test("the second module runs in Node", () => {
  assert.equal(run(process.execPath, ["programmes.mjs"]).trim(), "ok");
});

test("people's tables in every format say what they were made from", () => {
  const files = fileURLToPath(new URL("../../tables/files", import.meta.url));
  assert.equal(run(process.execPath, ["tables.mjs", files]).trim(), "ok");
});

test("the statistics give in Node the bits that the native engine gives", () => {
  const certified = fileURLToPath(new URL("../../certified", import.meta.url));
  const [said, cases, numbers] = run(process.execPath, ["statistics.mjs", certified]).trim().split(" ");
  assert.equal(said, "ok");
  console.log(`note: ${cases} certified cases, ${numbers} numbers, all bits alike`);
});

test("a thousand exercises of each kind are answered by a script that knows nothing of the engine", () => {
  const data = fileURLToPath(new URL("../../../www/data", import.meta.url));
  const [said, solved] = run(process.execPath, ["exercises.mjs", data]).trim().split(" ");
  assert.equal(said, "ok");
  console.log(`note: ${solved} exercises solved`);
});

test("ten million values are answered or refused in the module's own memory", () => {
  const certified = fileURLToPath(new URL("../../certified", import.meta.url));
  const [said, statistics, answered] = run(process.execPath, ["large.mjs", certified]).trim().split(" ");
  assert.equal(said, "ok");
  console.log(`note: ${answered} of ${statistics} statistics answered, the others said that it is too much`);
});

test("a module that has no memory left says so, and says it again", () => {
  assert.equal(run(process.execPath, ["full.mjs"]).trim(), "ok");
});

test("Vite bundles it with its wasm", async () => {
  await build({ root: project, configFile: false, logLevel: "error" });
  const assets = join(project, "dist/assets");
  const names = readdirSync(assets);
  const wasm = names.filter((name) => name.endsWith(".wasm"));
  assert.equal(wasm.length, 1, `one wasm file among ${names.join(", ")}`);
  for (const part of ["more", "notes"]) {
    const found = names.some((name) => name.startsWith(`county_lens_${part}`) && name.endsWith(".txt"));
    assert.ok(found, `the bundle lacks county_lens_${part}.txt`);
  }
  const original = readFileSync(join(pkg, "county_lens_bg.wasm"));
  assert.ok(readFileSync(join(assets, wasm[0])).equals(original), "the wasm was changed");
  const scripts = names.filter((name) => name.endsWith(".js"));
  const text = scripts.map((name) => readFileSync(join(assets, name), "utf8")).join("\n");
  assert.ok(text.includes(wasm[0]), "no script of the bundle loads the wasm");
});
