/* Saves each answer as it is given, and says honestly whether it is saved. Pages work without it. */
(() => {
  "use strict";
  const form = document.getElementById("answers");
  const errors = document.getElementById("errors");
  if (errors) errors.focus();
  if (!form) return;

  const RETRY = 4000;
  let dirty = false, sending = false, leaving = false, stopped = false, waiting = null, timer = 0;

  const say = (text, failed) => {
    const line = document.getElementById("saved-at");
    if (line && line.textContent !== text) line.textContent = text;
    if (line) line.parentElement.classList.toggle("failed", Boolean(failed));
  };
  const failed = (text) => { dirty = true; sending = false; say(text, true); };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (dirty && !sending && !stopped) htmx.trigger(form, "retry"); }, RETRY);
  };

  /* Which item one is at, so that one comes back to it. */
  form.addEventListener("focusin", (event) => {
    const name = event.target.name || "";
    const shown = [...form.querySelectorAll("input[name=shown]")].some((item) => item.value === name);
    if (shown) document.getElementById("at").value = name;
  });

  /* An option that excludes the others: choosing it unticks them, and the other way round. */
  const exclude = (box) => {
    if (box.type !== "checkbox" || !box.checked) return;
    const alone = "exclusive" in box.dataset;
    for (const other of form.querySelectorAll("input[type=checkbox]"))
      if (other !== box && other.name === box.name && (alone || "exclusive" in other.dataset)) other.checked = false;
  };

  /* How many characters are left. */
  const count = (field) => {
    const line = document.getElementById(field.dataset.counter);
    if (!line) return;
    const left = Number(field.dataset.limit) - [...field.value.trim()].length;
    line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace("#", String(Math.abs(left)));
    line.classList.toggle("over", left < 0);
  };

  /* Radio buttons of a question that need not be answered can be cleared. */
  const clearable = (group) => {
    const radios = [...group.querySelectorAll("input[type=radio]")].filter((it) => !it.name.startsWith("keep:"));
    let button = group.querySelector(".clear-answer");
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      button.className = "button button-unstyled clear-answer";
      button.textContent = group.dataset.clear;
      const name = group.querySelector("th > [id]") || group.querySelector("legend");
      if (name) { name.id = name.id || "n-" + group.id; button.id = "clear-" + group.id; button.setAttribute("aria-labelledby", button.id + " " + name.id); }
      button.addEventListener("click", () => {
        for (const radio of radios) radio.checked = false;
        radios[0].focus();
        radios[0].dispatchEvent(new Event("change", { bubbles: true }));
      });
      (group.querySelector("th") || group).append(button);
    }
    button.hidden = !radios.some((radio) => radio.checked);
  };
  const dress = () => {
    form.querySelectorAll("[data-limit]").forEach(count);
    form.querySelectorAll("[data-clear]").forEach(clearable);
  };

  /* A text changes as it is typed, and is saved when one pauses; anything else changes once. */
  const changed = (event) => {
    const typed = event.target.matches("textarea, input[type=text]");
    if (typed !== (event.type === "input")) return;
    if (!typed) exclude(event.target);
    if (event.target.dataset.limit) count(event.target);
    form.querySelectorAll("[data-clear]").forEach(clearable);
    dirty = true;
    if (stopped) return;
    say(form.dataset.saving);
    if (typed) htmx.trigger(form, "typed");
  };
  form.addEventListener("input", changed, true); /* before htmx reads the form */
  form.addEventListener("change", changed, true);

  /* A save of this page that overtakes another must not be undone by it: each has a number. */
  const step = () => { const field = document.getElementById("step"); field.value = String(Number(field.value) + 1); };
  form.addEventListener("htmx:configRequest", (event) => {
    if (stopped || leaving || !dirty) { event.preventDefault(); return; }
    step();
    event.detail.parameters.step = document.getElementById("step").value; /* they were gathered before */
    dirty = false; sending = true; clearTimeout(timer);
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    sending = false;
    const status = event.detail.xhr ? event.detail.xhr.status : 0;
    if (event.detail.successful) { if (dirty) say(form.dataset.saving); else say(document.getElementById("saved-at").textContent); dress(); return; }
    if (status === 409) { stopped = true; failed(form.dataset.closed); return; }
    if (status >= 400 && status < 500 && status !== 429 && status !== 408) { stopped = true; failed(form.dataset.gone); return; }
    if (!leaving) { failed(form.dataset.retrying); again(); }
  });
  addEventListener("online", () => { if (dirty && !sending && !stopped) htmx.trigger(form, "retry"); });

  form.addEventListener("submit", () => { leaving = true; step(); });
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("beforeunload", (event) => { if ((dirty || sending) && !leaving) event.preventDefault(); });
  dress();
})();
