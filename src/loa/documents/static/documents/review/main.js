// The review: fetches paper and state, draws both sides, and tells each what changed.

import { byId, make, words } from "./dom.js";
import { drawBar } from "./bar.js";
import { choose, drawFacts, pointRows } from "./facts.js";
import { prepareKeys } from "./keys.js";
import { prepareRanges } from "./ranges.js";
import { drawPaper, preparePaper, show, tellPage } from "./paper.js";
import { clear, closeCardForm, drawCard, openAdd } from "./passage.js";
import { tellPicked } from "./picking.js";
import { drawSection } from "./section.js";
import { factsAt, load, onChange, store } from "./store.js";

onChange((what) => {
  if (what?.pointed !== undefined) return pointRows(what.pointed === null ? [] : factsAt(what.pointed));
  if (what?.add) return openAdd();
  if (what?.made) return choose(what.made);
  if (what === "selection") return drawCard();
  if (what === "picked") return drawPicked();
  if (what === "facts" && store.editing === null) closeCardForm();
  if (what === "range") closeCardForm();
  if (what === "passage") choosePassage();
  if (what === "state") drawBar();
  if (what !== "facts") drawPaper();
  drawFacts();
  drawCard();
  drawSection();
  if (what === "passage") firstFact();
});

function drawPicked() {
  drawPaper();
  drawCard();
  tellPicked();
  if (store.picking) show(store.selection);
}

function choosePassage() {
  closeCardForm();
  store.editing = store.rejecting = null;
}

// Pointing at a passage shows its facts: the first comes into view, all are marked.
function firstFact() {
  const facts = factsAt(store.passage);
  pointRows(facts);
  if (facts.length) byId("facts").querySelector(`.fact[data-id="${facts[0].id}"]`)?.scrollIntoView({ block: "center" });
  else byId("facts-pane").scrollTo({ top: 0 });
}

function showPart(part) {
  byId("main").dataset.shows = part;
  byId("show-paper").setAttribute("aria-pressed", String(part === "paper"));
  byId("show-facts").setAttribute("aria-pressed", String(part === "facts"));
  tellPage();
  const fact = store.state?.facts.find((one) => one.id === store.fact);
  if (part === "paper") show(fact ? fact.spans[0] : store.passage === null ? null : store.paper.passages[store.passage].slice(1, 3));
}

// A page that cites a fact leads to it by its id: its words stand marked on the paper, also on a phone.
function openFact() {
  const id = Number(/^#fact-(\d+)$/.exec(location.hash)?.[1]);
  if (!store.state.facts.some((fact) => fact.id === id)) return;
  choose(id, { follow: true });
  showPart("paper");
}

byId("show-paper").addEventListener("click", () => showPart("paper"));
byId("show-facts").addEventListener("click", () => showPart("facts"));

try {
  await load();
  await document.fonts.load("16px Tinos").catch(() => {});
  preparePaper();
  prepareKeys();
  prepareRanges();
  drawBar();
  drawFacts();
  drawSection();
  openFact();
  document.body.dataset.ready = "true";
} catch {
  byId("facts").replaceChildren(make("p", { class: "loa-note loa-note--late" }, words.offline));
}

export { choose, clear };
