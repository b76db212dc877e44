// Words chosen by keys: W takes the first word of what is chosen, the arrows move an end of the choice word by word.

import { byId, flat } from "./dom.js";
import { changed, factById, store, textOf } from "./store.js";

const WORD = /\S+/g;
const REACH = 2000; // letters before and behind the choice in which words are looked for

const begin = () => pick(words(place())[0]);
const MOVES = {
  ArrowRight: ([start, end]) => [start, after(end)],
  ArrowLeft: ([start, end]) => [start, Math.max(before(end), firstEnd(start))],
  "Shift+ArrowRight": ([start, end]) => [Math.min(startAfter(start), lastStart(end)), end],
  "Shift+ArrowLeft": ([start, end]) => [startBefore(start), end],
};

export const pickingKeys = (event) => {
  const move = store.picking && MOVES[(event.shiftKey ? "Shift+" : "") + event.key];
  return move ? () => pick(move(store.selection)) : null;
};
export const startPicking = () => store.state.open && place() && begin();

// No words are selected any more.
export function forgetWords() {
  const picked = store.picking;
  store.selection = null;
  store.picking = false;
  document.getSelection().removeAllRanges();
  if (picked) changed("picked");
}

export function tellPicked() {
  byId("words-said").textContent = store.picking ? flat(textOf(...store.selection)) : "";
}

// Where the choice begins: at the words of the chosen fact or passage, else at the top of the paper.
function place() {
  const fact = factById(store.fact);
  if (fact) return fact.spans[0] || fact.fields[0];
  return store.paper.passages[store.passage ?? 0]?.slice(1, 3);
}

function pick(span) {
  if (!span) return;
  document.getSelection().removeAllRanges();
  store.selection = span;
  store.picking = true;
  changed("picked");
}

function words([start, end]) {
  return [...textOf(start, end).matchAll(WORD)].map((word) => [start + word.index, start + word.index + word[0].length]);
}

const near = (at) => words([wordEdge(Math.max(0, at - REACH)), Math.min(store.paper.text.length, at + REACH)]);

// No word is cut where the stretch that is looked at begins.
function wordEdge(at) {
  let edge = at;
  while (edge > 0 && /\S/.test(store.paper.text[edge - 1])) edge--;
  return edge;
}

const after = (end) => near(end).find((word) => word[1] > end)?.[1] ?? end;
const before = (end) => near(end).findLast((word) => word[1] < end)?.[1] ?? end;
const firstEnd = (start) => near(start).find((word) => word[0] >= start)?.[1] ?? start;
const startAfter = (start) => near(start).find((word) => word[0] > start)?.[0] ?? start;
const startBefore = (start) => near(start).findLast((word) => word[0] < start)?.[0] ?? start;
const lastStart = (end) => near(end).findLast((word) => word[1] <= end)?.[0] ?? end;
