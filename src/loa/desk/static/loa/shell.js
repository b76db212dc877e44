// Opens and closes the menu on narrow screens, and shows that a form is on its way. Every page works without it.
const side = document.getElementById("loa-side");
const burger = document.getElementById("loa-burger");

function show(open) {
  side.classList.toggle("is-open", open);
  burger.setAttribute("aria-expanded", String(open));
  if (open) side.querySelector("a").focus();
}

if (side && burger) {
  burger.addEventListener("click", (event) => {
    event.preventDefault();
    show(!side.classList.contains("is-open"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && side.classList.contains("is-open")) {
      show(false);
      burger.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!side.contains(event.target) && !burger.contains(event.target)) show(false);
  });
}

// A form that is on its way is not sent a second time. An answer that is a file leaves the page standing, so
// the buttons come back by themselves; each form carries a key, so a press after that repeats nothing.
const PATIENCE = 15_000;
const sent = new Set();

function mend(form) {
  for (const button of sent.has(form) ? form.querySelectorAll("[data-waits]") : []) {
    button.disabled = false;
    button.removeAttribute("aria-busy");
    button.removeAttribute("data-waits");
  }
  sent.delete(form);
}

function wait(form, pressed) {
  sent.add(form);
  pressed?.setAttribute("aria-busy", "true");
  pressed?.setAttribute("data-waits", "");
  // After this turn: a button that is disabled now would not be sent with its form.
  setTimeout(() => {
    for (const button of form.querySelectorAll("button:not([type=button], :disabled)")) {
      button.disabled = true;
      button.setAttribute("data-waits", "");
    }
  });
  setTimeout(() => mend(form), PATIENCE);
}

// The window hears of it last: a script that sends the form itself has said so by then.
addEventListener("submit", (event) => {
  const form = event.target;
  const method = event.submitter?.getAttribute("formmethod") ?? form.method;
  if (event.defaultPrevented || method !== "post" || form.target === "_blank") return;
  if (sent.has(form)) event.preventDefault();
  else wait(form, event.submitter);
});

// The way back shows a page as it was left.
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of [...sent]) mend(form);
});

// A row of tabs that is wider than the screen begins at the present one.
for (const tab of document.querySelectorAll(".loa-tabs > [aria-current]")) {
  const row = tab.parentElement;
  row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}
