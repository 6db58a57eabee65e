// Runs before the page is laid out: where the live view can be expected, the pre-drawn picture is
// not laid out first. Should a script not load, or the reader's browser be too old, it stays.
(function () {
  var root = document.documentElement;
  if (!("noModule" in HTMLScriptElement.prototype)) return;
  root.classList.add("js");
  var theme = /[?&]dark=(true|false)(&|$)/.exec(location.search);
  if (theme) root.setAttribute("data-theme", theme[1] === "true" ? "dark" : "light");
  if (typeof WebAssembly !== "object") return;
  root.setAttribute("data-engine", "loading");
  addEventListener(
    "error",
    function (event) {
      if (event.target instanceof HTMLScriptElement) root.setAttribute("data-engine", "down");
    },
    true,
  );
})();
