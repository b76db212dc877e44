// Confirming a section as background: its sentences are shown first, those that want a look of their own flagged and unticked.

import { byId, flat, make, say, words } from "./dom.js";
import { act, isOpen, passageText, store } from "./store.js";

const dialog = byId("section-dialog");

// The section on which the person works: of the chosen passage or fact, else of the first one that is open.
export function currentSection() {
  const rows = store.paper.passages;
  let index = store.passage;
  if (index === null && store.fact !== null) {
    const span = store.state.facts.find((fact) => fact.id === store.fact)?.spans[0];
    index = span ? rows.findIndex((row) => row[1] <= span[0] && span[0] < row[2]) : null;
  }
  const inside = index === null || index < 0 ? null : top(rows[index][3]);
  if (inside !== null && waiting(inside).length) return inside;
  const first = rows.findIndex((_, i) => waits(i));
  return first < 0 ? null : top(rows[first][3]);
}

export const top = (path) => path.split(".")[0];
const waits = (index) => store.state.passages[index][0] === "background" && !store.state.passages[index][1];
export const inSection = (index, section) => top(store.paper.passages[index][3]) === section;
const all = () => store.paper.passages.map((_, index) => index);
const waiting = (section) => all().filter((index) => inSection(index, section) && waits(index));

export const nameOf = (section) => store.paper.outline.find(([path]) => path === section)?.[1] || words.no_section;

export function drawSection() {
  const section = store.state.open ? currentSection() : null;
  byId("section").hidden = byId("section-says").hidden = section === null;
  if (section !== null) byId("section-says").textContent = say(section ? "section_background" : "outside_background", { s: section, n: waiting(section).length });
}

// A passage that is unclear is answered in its own section, be nothing else of it background.
const asked = () => store.passage !== null && store.state.passages[store.passage][0] === "unclear" ? top(store.paper.passages[store.passage][3]) : null;

export function openSection() {
  const section = asked() ?? currentSection();
  if (section === null) return;
  const shown = all().filter((index) => inSection(index, section) && isOpen(index) && ["background", "unclear"].includes(store.state.passages[index][0]));
  byId("section-title").textContent = nameOf(section);
  byId("section-lead").textContent = words.background_lead;
  byId("section-sentences").replaceChildren(...shown.map((index) => sentence(index)));
  dialog.returnValue = "";
  dialog.showModal();
  byId("section-sentences").querySelector("input:not(:checked)")?.focus();
  dialog.onclose = () => dialog.returnValue === "confirm" && confirm(shown);
}

export function sentence(index, { ticked = waits(index) && !store.paper.passages[index][5] } = {}) {
  const flagged = store.paper.passages[index][5];
  const box = make("input", { type: "checkbox", value: index });
  box.checked = ticked;
  const why = flagged ? words.flagged[flagged] : ticked || waits(index) ? "" : words.roles.unclear;
  return make("label", { class: `sentence${flagged ? " sentence--flagged" : ""}` }, box, make("span", { lang: "vi" }, flat(passageText(index)), why ? make("span", { class: "loa-text-soon sentence__why" }, why) : null));
}

// The arrows go from sentence to sentence; Space ticks, Enter confirms.
export function arrows(list) {
  list.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || !event.target.matches("input")) return;
    event.preventDefault();
    const boxes = [...list.querySelectorAll("input")];
    boxes[boxes.indexOf(event.target) + by]?.focus();
  });
}
arrows(byId("section-sentences"));

function confirm(shown) {
  const ticked = [...byId("section-sentences").querySelectorAll("input:checked")].map((box) => store.paper.passages[Number(box.value)][0]);
  const flagged = shown.filter((index) => store.paper.passages[index][5]).map((index) => store.paper.passages[index][0]);
  if (ticked.length) act({ do: "background", passages: ticked, shown: flagged, whole_section: true });
}
