// Goes to the next or the previous topic with the keys of a keyboard or of a presenter. Without this script the links
// do the same.
"use strict";

(() => {
  const leads = { ArrowRight: "next", PageDown: "next", ArrowLeft: "prev", PageUp: "prev" };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    // Within a field the keys belong to the field.
    if (event.target.closest("input, textarea, select")) return;
    const link = document.querySelector(`a[rel="${leads[event.key]}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
})();
