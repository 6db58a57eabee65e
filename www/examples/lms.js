// @ts-check
// What Canvas does with the message that a frame sends.
addEventListener("message", (event) => {
  if (typeof event.data !== "string") return;
  const message = JSON.parse(event.data);
  if (message.subject === "lti.frameResize") document.getElementById("lens")?.setAttribute("height", String(message.height));
});
