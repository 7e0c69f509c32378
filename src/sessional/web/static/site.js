// Nothing here is needed for reading. It adds a button that copies a citation, the reader's own time to a time, and
// keys that lead somewhere.
"use strict";

function addCopyButton(details) {
  if (!navigator.clipboard || details.querySelector("button")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = details.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(details.querySelector(".citation").textContent);
    button.textContent = details.dataset.copied;
  });
  details.querySelector("p").append(" ", button);
}

// On its first opening, so that a long report does not get hundreds of buttons that nobody asked for.
document.addEventListener("toggle", (event) => {
  if (event.target.matches("details.cite[open]")) addCopyButton(event.target);
}, true);

function addOwnTime(time) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const own = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "medium", timeStyle: "short", numberingSystem: "latn",
  }).format(new Date(time.dateTime));
  time.dataset.own = `${own}, ${zone}`;
  time.setAttribute("aria-description", time.dataset.own);
  time.tabIndex = 0;
}

document.querySelectorAll(".hours time").forEach(addOwnTime);

// The page marks what a key leads to with data-key, where shortcuts are on; j and k go through what has data-step.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.key.length !== 1) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  const place = event.key === "j" || event.key === "k" ? step(event.key === "j" ? 1 : -1)
    : document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!place) return;
  event.preventDefault();
  place.focus();
  if (place.select) place.select();
});

function step(way) {
  const places = [...document.querySelectorAll("[data-step]")];
  const here = places.indexOf(document.activeElement);
  return here < 0 ? places.at(way > 0 ? 0 : -1) : places[here + way];
}
