// Several passages set aside at once: from here to there, to the end of a section, an annex or the paper. Their
// sentences are shown first, those that want a look of their own flagged and unticked.

import { button, byId, make, say, short, words } from "./dom.js";
import { given, keepReason } from "./forms.js";
import { arrows, inSection, sentence, top } from "./section.js";
import { act, changed, chosenRange, isFree, passageText, store } from "./store.js";

const dialog = byId("range-dialog");
const list = byId("range-sentences");
const reason = byId("range-reason");
const far = byId("range-to");
let asked = [0, 0]; // the range whose sentences are shown

export function prepareRanges() {
  arrows(list);
  far.addEventListener("change", () => drawSentences(far.value.split("-").map(Number)));
}

const between = ([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const free = (range) => between(range).filter(isFree);
const last = () => store.paper.passages.length - 1;
const place = (number) => store.paper.passages.findIndex((row) => row[0] === number);

export function chooseUpTo(index) {
  if (!store.state.open) return;
  store.range = [store.range?.[0] ?? store.passage, index];
  changed("range");
}

// One passage more or less at the end that moves; gives its place.
export function extendRange(by) {
  const at = Math.min(Math.max((store.range?.[1] ?? store.passage) + by, 0), last());
  chooseUpTo(at);
  return store.paper.passages[at].slice(1, 3);
}

export function rangeCard(clear) {
  const range = chosenRange();
  return make("div", { class: "card" }, make("p", { class: "loa-strong" }, say("range_passages", { n: range[1] - range[0] + 1 })),
    make("blockquote", { class: "loa-source", lang: "vi" }, `${short(passageText(range[0]), 120)} … ${short(passageText(range[1]), 120)}`),
    make("div", { class: "acts" }, button(words.set_aside, { key: "S", look: "loa-btn--go", act: () => openRange() }), button(words.cancel, { look: "loa-btn--bare", act: clear })));
}

// The annex that a passage stands in, as [first, last, name].
function annexOf(index) {
  const number = store.paper.passages[index][0];
  const found = store.paper.annexes.find(([first, end]) => first <= number && number <= end);
  return found && [place(found[0]), place(found[1]), found[2]];
}

// Says of an open passage that it stands in an annex of which more is open: often all of it is left out.
export function annexCard(index) {
  const annex = index !== null && isFree(index) ? annexOf(index) : null;
  const open = annex ? free(annex.slice(0, 2)).length : 0;
  if (open < 2) return null;
  return make("p", { class: "card__annex" }, say("annex_open", { s: short(annex[2], 80), n: open }), " ", button(words.annex_aside, { look: "loa-btn--bare", act: () => openRange(annex.slice(0, 2)) }));
}

// The ends that can be meant, each once, the likeliest first.
function ends(start, wanted) {
  const rows = store.paper.passages;
  const annex = annexOf(start);
  const section = between([start, last()]).findLast((index) => inSection(index, top(rows[start][3])) && (!annex || index <= annex[1]));
  const all = [["range_chosen", wanted === annex?.[1] ? undefined : wanted], ["range_annex", annex?.[1]], ["range_section", section], ["range_document", last()]];
  const seen = new Set();
  return all.filter(([, end]) => end !== undefined && !seen.has(end) && seen.add(end));
}

export function openRange(wanted = chosenRange()) {
  if (wanted === null && store.passage === null) return;
  const from = wanted ? wanted[0] : store.passage;
  const offered = ends(from, wanted?.[1]);
  byId("range-from").textContent = short(passageText(from), 160);
  far.replaceChildren(...offered.map(([key, end]) => make("option", { value: `${from}-${end}` }, say(key, { n: free([from, end]).length }))));
  reason.value = given;
  drawSentences([from, offered[0][1]]);
  dialog.returnValue = "";
  dialog.showModal();
  reason.focus();
  reason.select();
  dialog.onclose = () => dialog.returnValue === "confirm" && send();
}

function drawSentences(range) {
  asked = range;
  const held = between(range).length - free(range).length;
  byId("range-facts").textContent = held ? say("range_facts", { n: held }) : "";
  list.replaceChildren(...free(range).map((index) => sentence(index, { ticked: !store.paper.passages[index][5] })));
}

async function send() {
  const number = (index) => store.paper.passages[index][0];
  const ticked = [...list.querySelectorAll("input:checked")].map((box) => number(Number(box.value)));
  const flagged = free(asked).filter((index) => store.paper.passages[index][5]).map(number);
  if (!ticked.length || !(await act({ do: "set_aside", passages: ticked, shown: flagged, reason: reason.value }))) return;
  keepReason(reason.value);
  store.range = null;
  changed("range");
}
