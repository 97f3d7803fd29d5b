// Keeps what is ticked and typed at once, so that a flat battery loses nothing. Without this script every step keeps
// it all the same.
"use strict";

(() => {
  const form = document.querySelector("form[data-keep]");
  const status = document.querySelector(".kept");
  if (!form || !status) return;

  const pauseAfterTyping = 1000;
  const pauseAfterFailure = 5000;
  let timer = 0;
  let underWay = null;
  let changedMeanwhile = false;

  const keepSoon = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };

  const keep = async () => {
    if (underWay) {
      changedMeanwhile = true;
      return;
    }
    const fields = new URLSearchParams(new FormData(form));
    fields.set("naar", "bewaar");
    underWay = new AbortController();
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: fields,
        credentials: "same-origin",
        signal: underWay.signal,
      });
      if (answer.status >= 500) throw new Error(answer.statusText);
      if (!answer.ok) {
        // The answer is a page that says why: the button leads to it.
        status.textContent = status.dataset.refused;
        return;
      }
      status.textContent = status.dataset.kept;
      // From here on a tick or comment counts as changed when it differs from what was just kept.
      form.querySelectorAll("[data-before]").forEach((before) => {
        before.value = fields.getAll(before.name.replace("-was:", ":")).at(-1);
      });
    } catch (error) {
      if (error.name === "AbortError") return;
      status.textContent = status.dataset.failed;
      keepSoon(pauseAfterFailure);
    } finally {
      underWay = null;
      if (changedMeanwhile) {
        changedMeanwhile = false;
        keepSoon(0);
      }
    }
  };

  form.addEventListener("change", () => keepSoon(0));
  form.addEventListener("input", (event) => {
    if (event.target.matches("textarea")) keepSoon(pauseAfterTyping);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    changedMeanwhile = false;
    if (underWay) underWay.abort();
  });
})();
