// The paper, the state of the review, what is chosen on the page, and the one way to change anything.

import { byId, setup, say, words } from "./dom.js";

export const store = {
  paper: null,
  state: null,
  fact: null, // id of the chosen fact
  passage: null, // index of the chosen passage
  range: null, // [first, last]: indexes of passages chosen together, in either order
  editing: null, // id of the fact whose form is open, or "new"
  rejecting: null,
  selection: null, // [start, end] of selected words
  picking: false, // they are chosen by keys
};

const listeners = [];
export const onChange = (listener) => listeners.push(listener);
export function changed(what) {
  for (const listener of listeners) listener(what);
}

export const factById = (id) => store.state.facts.find((fact) => fact.id === id);
export const textOf = (start, end) => store.paper.text.slice(start, end);
export const passageText = (index) => textOf(store.paper.passages[index][1], store.paper.passages[index][2]);
export const isOpen = (index) => store.state.passages[index][0] === "unclear" || !store.state.passages[index][1];

// The indexes of the passages chosen together, in the order of the paper.
export const chosenRange = () => store.range && [Math.min(...store.range), Math.max(...store.range)];
// Open, and held by no fact: such words can be set aside.
export const isFree = (index) => isOpen(index) && ["background", "unclear"].includes(store.state.passages[index][0]);

export function passageAt(offset) {
  const rows = store.paper.passages;
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle][1] > offset) high = middle - 1;
    else if (rows[middle][2] <= offset) low = middle + 1;
    else return middle;
  }
  return null;
}

export function factsAt(index) {
  const [, start, end] = store.paper.passages[index];
  const touches = (span) => span[0] < end && start < span[1];
  const idle = (fact) => fact.state === "rejected";
  const own = store.state.facts.filter((fact) => !idle(fact) && fact.spans.some(touches));
  return own.length ? own : store.state.facts.filter((fact) => !idle(fact) && fact.fields.some(touches));
}

export async function load() {
  const [paper, state] = await Promise.all([get(setup.paper), get(setup.state)]);
  store.paper = paper;
  store.state = state;
}

async function get(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

export const findUnits = (typed) => get(`${setup.units}?q=${encodeURIComponent(typed)}`);

let waiting = Promise.resolve();

// Sends decisions one after another; true once they stand. A refusal is shown as its sentence and changes nothing.
export function act(...calls) {
  const sent = waiting.then(() => send(calls));
  waiting = sent.catch(() => {});
  return sent;
}

// The time of day by the office's clock, like every other time on the pages, whatever the device is set to.
function clock() {
  const timeZone = document.documentElement.dataset.zone;
  return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
}

async function send(calls) {
  trouble("");
  let answer;
  try {
    answer = await fetch(setup.act, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value },
      body: JSON.stringify({ key: crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`, reading: store.paper.reading, calls }),
    });
  } catch {
    trouble(words.offline);
    return false;
  }
  const body = await answer.json().catch(() => ({ error: words.offline }));
  if (!answer.ok) {
    trouble(body.error, answer.status === 409);
    return false;
  }
  store.state = body;
  byId("saved").textContent = say("saved", { s: clock() });
  changed("state");
  return true;
}

export async function reload() {
  store.state = await get(setup.state);
  trouble("");
  store.editing = null;
  changed("state");
}

function trouble(sentence, conflict = false) {
  const place = byId("trouble");
  place.replaceChildren();
  if (!sentence) return;
  const note = document.createElement("div");
  note.className = `loa-note ${conflict ? "loa-note--soon" : "loa-note--late"}`;
  const text = document.createElement("div");
  text.textContent = sentence;
  note.append(text);
  const again = document.createElement("button");
  again.type = "button";
  again.className = "loa-btn loa-btn--small";
  again.textContent = words.show_again;
  again.addEventListener("click", reload);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "loa-btn loa-btn--small";
  close.textContent = words.close;
  close.addEventListener("click", () => trouble(""));
  note.append(again, close);
  place.append(note);
}
export const complain = trouble;
