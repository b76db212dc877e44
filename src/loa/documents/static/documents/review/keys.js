// The keys of the review. They rest while somebody types.

import { byId } from "./dom.js";
import { accept, allRows, choose, edit, reject } from "./facts.js";
import { acceptPassage, background, clear, moveMark, openAdd, setAside } from "./passage.js";
import { forgetWords, pickingKeys, startPicking } from "./picking.js";
import { show, toggleMode } from "./paper.js";
import { extendRange, openRange } from "./ranges.js";
import { openSection } from "./section.js";
import { act, changed, factById, isOpen, store } from "./store.js";
import { unknownIn } from "./units.js";

export function prepareKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const move = pickingKeys(event);
    if (move) {
      event.preventDefault();
      return move();
    }
    const by = event.shiftKey && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && store.passage !== null) {
      event.preventDefault();
      return show(extendRange(by));
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!KEYS[key] || (key.length === 1 && key !== "?" && lettersRest())) return;
    event.preventDefault();
    KEYS[key]();
  });
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("section").addEventListener("click", openSection);
  byId("all-keys").addEventListener("click", allKeys);
  prepareSwitch();
}

// A dialog that was just closed keeps the focus until the page is drawn again: nobody types there any more.
function typing(target) {
  const field = target.closest("input, textarea, select, dialog");
  return field && (field.checkVisibility?.() ?? true);
}

// Keys of one letter may be put to rest, for those whose voice or hand types what they do not mean (WCAG 2.1.4).
const REST = "loa-letter-keys-rest";

function lettersRest() {
  return localStorage.getItem(REST) === "yes";
}

function prepareSwitch() {
  const box = byId("letter-keys");
  box.checked = !lettersRest();
  box.addEventListener("change", () => localStorage.setItem(REST, box.checked ? "no" : "yes"));
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => walk(1),
  ArrowUp: () => walk(-1),
  a: acceptHere,
  e: () => store.state.open && store.fact !== null && edit(store.fact),
  x: () => store.state.open && store.fact !== null && reject(store.fact),
  n: () => store.state.open && openAdd(),
  w: startPicking,
  m: moveMark,
  b: () => store.state.open && openSection(),
  s: () => store.state.open && (store.range ? openRange() : setAside()),
  r: () => store.state.open && openRange(),
  u: () => store.state.open && act({ do: "undo" }),
  t: toggleMode,
  "?": allKeys,
  Escape: clear,
};

function allKeys() {
  byId("keys-dialog").showModal();
}

// To the next passage that somebody must look at: unclear ones first, round at the end.
export function step(by) {
  const count = store.paper.passages.length;
  const unclear = store.state.passages.some(([role]) => role === "unclear");
  const wanted = (index) => (unclear ? store.state.passages[index][0] === "unclear" : isOpen(index));
  let from = store.passage;
  if (from === null) from = by > 0 ? -1 : count;
  for (let moved = 1; moved <= count; moved++) {
    const index = (((from + by * moved) % count) + count) % count;
    if (!wanted(index)) continue;
    store.passage = index;
    store.fact = store.range = null;
    forgetWords();
    changed("passage");
    show(store.paper.passages[index].slice(1, 3));
    return;
  }
  stepToFact(by);
}

// Every passage is settled: what still waits are facts, undecided or with a unit that is not known yet.
function stepToFact(by) {
  const rows = allRows();
  const at = rows.findIndex((fact) => fact.id === store.fact);
  const order = rows.map((_, moved) => rows[(((at < 0 && by < 0 ? 0 : at) + by * (moved + 1)) % rows.length + rows.length) % rows.length]);
  const next = order.find((fact) => fact.state === "proposed" || unknownIn(fact).length);
  if (next) choose(next.id, { follow: true });
}

function walk(by) {
  const rows = allRows();
  if (!rows.length) return;
  const at = rows.findIndex((fact) => fact.id === store.fact);
  choose(rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)].id, { follow: true });
}

function acceptHere() {
  if (!store.state.open) return;
  if (factById(store.fact)) accept(store.fact);
  else if (store.passage !== null && store.state.passages[store.passage][0] === "background") background(store.passage);
  else if (store.passage !== null) acceptPassage(store.passage);
}
