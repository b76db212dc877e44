// Saves the draft while it is written. One saving at a time; what was not answered is sent again as it was,
// under its own key, so that a lost answer neither saves twice nor looks like somebody else's saving.
const form = document.getElementById("report");
const saved = document.getElementById("saved");
const QUIET = 1500;
const AGAIN = 5000;
let timer = 0;
let waiting = null;
let stopped = false;
let changed = false;
let running = null; // the saving that is on its way
let leaving = ""; // a button was pressed: "asked" while the last saving is waited for, then "sent"

function say(words, problem = false) {
  saved.textContent = words;
  saved.classList.toggle("loa-text-late", problem);
}

function body() {
  const data = new FormData(form);
  data.set("key", crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now());
  return data;
}

function later(after) {
  clearTimeout(timer);
  timer = setTimeout(save, after);
}

function save() {
  running ??= send().finally(() => {
    running = null;
  });
  return running;
}

async function send() {
  if (stopped || (!changed && !waiting)) return;
  if (!waiting) {
    waiting = body();
    changed = false;
  }
  say(form.dataset.saving);
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body: waiting, headers: { Accept: "application/json" } });
    if (answer.status >= 500) throw new Error(String(answer.status));
  } catch {
    say(form.dataset.failed, true);
    later(AGAIN);
    return;
  }
  waiting = null;
  if (answer.ok && (answer.headers.get("Content-Type") ?? "").includes("json")) {
    const { version, at } = await answer.json();
    form.elements.version.value = version;
    say(`${form.dataset.saved} ${at}`);
    if (changed) later(QUIET);
    return;
  }
  const told = await answer.json().catch(() => ({ problem: form.dataset.failed }));
  say(told.problem, true);
  // Saved elsewhere meanwhile: nothing more is sent by itself; the button shows both.
  stopped = answer.status === 409 || answer.status === 404;
}

form.addEventListener("input", () => {
  changed = true;
  later(QUIET);
});
// What is on its way is waited for: its version is that of the form, not somebody else's. What got no answer is
// asked for once more, under its own key.
form.addEventListener("submit", async (event) => {
  clearTimeout(timer);
  if (leaving === "sent" || (!running && !waiting)) {
    stopped = true;
    return;
  }
  event.preventDefault();
  if (leaving) return;
  leaving = "asked";
  await running;
  if (waiting) await save();
  leaving = "sent";
  form.requestSubmit(event.submitter);
});
