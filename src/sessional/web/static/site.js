// Nothing here is needed for reading. It adds a button that copies a citation, and the reader's own time to a time;
// and the key / leads to the field of the search.
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

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  const field = document.querySelector("[data-find]");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
