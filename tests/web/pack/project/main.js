// A stranger's page, bundled: the module's files must come along.
import { draw, isLensError, load, loadNotes, stories } from "county-lens";

async function show() {
  const canvas = document.body.appendChild(document.createElement("canvas"));
  try {
    await load();
    const [story] = stories("zh");
    document.title = story?.title ?? "";
    if (story) draw(canvas, story.question, { width: 640, lang: "zh", pixelRatio: devicePixelRatio });
    await loadNotes();
  } catch (error) {
    document.title = isLensError(error) ? error.code : String(error);
  }
}

show();
