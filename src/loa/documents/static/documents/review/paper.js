// The left side: pages as pictures with their words laid over them unseen, or the words alone. Both are made
// of the same segments, so that marks, pointing and selecting work alike. Sheets are drawn when they come near.

import { byId, make, say, setup, words } from "./dom.js";
import { changed, chosenRange, factById, passageAt, store } from "./store.js";
import { chooseUpTo } from "./ranges.js";
import { height, inTables, mayPart, putIn } from "./table.js";

const LINES_A_SHEET = 80; // where the file has no pages
const pane = byId("paper-pane");
const place = byId("paper");
const QUIET = { background: "background", "set-aside": "set-aside", "not-carried": "not-carried", unclear: "unclear" };
let sheets = [];
let mode = "pages";
let hovered = null; // fact under the pointer
let observer = null;
const ruler = document.createElement("canvas").getContext("2d");

export function preparePaper() {
  mode = setup.images && store.paper.pages.length ? "pages" : "text";
  byId("as-pages").parentElement.hidden = !setup.images;
  byId("as-pages").addEventListener("click", () => showAs("pages"));
  byId("as-text").addEventListener("click", () => showAs("text"));
  place.addEventListener("click", choosePassage);
  place.addEventListener("mousedown", keepWordsUnselected);
  place.addEventListener("pointerover", pointAtPassage);
  pane.addEventListener("scroll", tellPage, { passive: true });
  window.addEventListener("scroll", tellPage, { passive: true });
  document.addEventListener("selectionchange", keepSelection);
  ruler.font = "100px Tinos, 'Liberation Serif', 'Times New Roman', serif";
  showAs(mode);
}

export function showAs(wanted) {
  const at = offsetInView();
  mode = wanted;
  byId("as-pages").setAttribute("aria-pressed", String(mode === "pages"));
  byId("as-text").setAttribute("aria-pressed", String(mode === "text"));
  observer?.disconnect();
  observer = new IntersectionObserver(comeNear, { root: null, rootMargin: "900px" });
  sheets = groups().map(makeSheet);
  place.replaceChildren(...sheets.map((sheet) => sheet.element));
  sheets.forEach((sheet) => observer.observe(sheet.element));
  if (at) scrollTo(at);
  tellPage();
}

export const toggleMode = () => setup.images && showAs(mode === "pages" ? "text" : "pages");

// Lines by page, or by a fixed number where there are no pages.
function groups() {
  const { lines, pages } = store.paper;
  if (!pages.length && mode === "pages") return Array.from({ length: setup.images }, (_, i) => ({ page: [i + 1, 595, 842], lines: [] }));
  if (!pages.length) {
    const parts = [];
    for (const line of lines) {
      const last = parts.at(-1)?.lines;
      if (!last || (last.length >= LINES_A_SHEET && mayPart(line, last.at(-1), last.length))) parts.push({ page: null, lines: [line] });
      else last.push(line);
    }
    return parts;
  }
  const byPage = new Map(pages.map((page) => [page[0], { page, lines: [] }]));
  for (const line of lines) byPage.get(line[2])?.lines.push(line);
  return [...byPage.values()];
}

function makeSheet(group) {
  const element = make("div", { class: `sheet sheet--${mode}` });
  const sheet = { ...group, element, drawn: false };
  if (mode === "pages") {
    const [number, width, height] = group.page;
    element.style.aspectRatio = `${width} / ${height}`;
    element.append(make("img", { src: `${setup.page}${number}.png`, alt: say("page", { n: number, s: setup.images }), loading: "lazy", decoding: "async", width: Math.round(width), height: Math.round(height) }));
    sheet.layer = make("div", { class: "sheet__words", "aria-hidden": "true" });
    element.append(sheet.layer);
  } else {
    sheet.layer = element;
    element.style.minHeight = `${Math.max(height(group.lines) * 1.45, 4)}em`;
  }
  return sheet;
}

function comeNear(entries) {
  for (const entry of entries) {
    if (!entry.isIntersecting) continue;
    const sheet = sheets.find((one) => one.element === entry.target);
    if (sheet && !sheet.drawn) draw(sheet);
  }
}

function draw(sheet) {
  sheet.drawn = true;
  const marks = marked();
  let before = null;
  const drawn = [];
  for (const line of sheet.lines) {
    const label = labelOf(line, before);
    if (label.role !== undefined) before = label.role;
    drawn.push({ line, segments: segmentsOf(line, marks), label });
  }
  if (mode === "pages") sheet.layer.replaceChildren(...drawn.map((one) => overlaid(one, sheet.page)));
  else putIn(sheet.layer, inTables(drawn, written));
}

export function drawPaper() {
  for (const sheet of sheets) if (sheet.drawn) draw(sheet);
}

// What is pointed at: words chosen by keys, else the fact under the pointer, else the chosen fact, else the chosen passage.
function marked() {
  if (store.picking) return { on: [store.selection], also: [] };
  const fact = factById(hovered) || factById(store.fact);
  if (fact) return { on: fact.spans.length ? fact.spans : fact.fields, also: fact.fields };
  const range = chosenRange();
  if (range) return { on: [[store.paper.passages[range[0]][1], store.paper.passages[range[1]][2]]], also: [] };
  if (store.passage !== null) return { on: [store.paper.passages[store.passage].slice(1, 3)], also: [] };
  return { on: [], also: [] };
}

const holds = (spans, at) => spans.some((span) => span[0] <= at && at < span[1]);

function segmentsOf([start, end], marks) {
  const cuts = new Set([start, end]);
  const add = (at) => at > start && at < end && cuts.add(at);
  for (const span of [...marks.on, ...marks.also]) span.forEach(add);
  const touched = passagesBetween(start, end);
  for (const index of touched) {
    const [, from, to] = store.paper.passages[index];
    add(from);
    add(to);
    for (const [a, b] of store.state.passages[index][2]) {
      add(a);
      add(b);
    }
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, i) => segment(from, points[i + 1], marks));
}

function passagesBetween(start, end) {
  const found = [];
  const rows = store.paper.passages;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle][2] <= start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < rows.length && rows[index][1] < end; index++) found.push(index);
  return found;
}

function segment(from, to, marks) {
  const index = passageAt(from);
  const role = index === null ? "mark" : roleAt(index, from);
  const on = holds(marks.on, from) ? " seg--on" : holds(marks.also, from) ? " seg--also" : "";
  return make("span", { class: `seg seg--${role}${on}`, "data-at": from, "data-p": index }, store.paper.text.slice(from, to));
}

// A word that only joins the facts of a passage looks like its passage.
function roleAt(index, at) {
  const [role, , stretches] = store.state.passages[index];
  const stretch = stretches.find(([start, end]) => start <= at && at < end);
  if (!stretch || (stretch[2] === "background" && stretch[3])) return role === "unclear" && stretch ? "background" : role;
  return stretch[2];
}

// The word in the margin stands where a passage begins whose role differs from the one before.
function labelOf(line, before) {
  const index = passagesBetween(line[0], line[1]).find((i) => store.paper.passages[i][1] >= line[0]);
  if (index === undefined) return {};
  const role = store.state.passages[index][0];
  return { role, word: QUIET[role] && (role !== before || role === "unclear") ? words.roles[role] : "" };
}

function written({ segments, label }) {
  const margin = make("span", { class: `margin margin--${label.role || ""}`, "aria-hidden": label.word ? null : "true" }, label.word || "");
  return make("div", { class: "row" }, margin, make("span", { class: "row__words" }, ...(segments.length ? segments : [" "])));
}

function overlaid({ line, segments, label }, [, width, height]) {
  const [start, end, , box] = line;
  if (!box) return make("span", { hidden: true });
  const [left, top, right, bottom] = box;
  const size = Math.max((bottom - top) * 0.86, 4);
  const natural = (ruler.measureText(store.paper.text.slice(start, end)).width * size) / 100 || 1;
  const row = make("div", { class: "over" }, ...segments);
  row.style.left = `${(100 * left) / width}%`;
  row.style.top = `${(100 * top) / height}%`;
  row.style.height = `${(100 * (bottom - top)) / height}%`;
  row.style.fontSize = `${(100 * size) / width}cqw`;
  row.style.transform = `scaleX(${(right - left) / natural})`;
  if (!label.word) return row;
  const margin = make("span", { class: `margin margin--${label.role}` }, label.word);
  margin.style.top = `${(100 * top) / height}%`;
  return [row, margin].reduce((both, one) => (both.append(one), both), document.createDocumentFragment());
}

function choosePassage(event) {
  const found = event.target.closest(".seg[data-p]");
  if (!found || !document.getSelection().isCollapsed) return;
  if (event.shiftKey && store.passage !== null) return chooseUpTo(Number(found.dataset.p));
  store.passage = Number(found.dataset.p);
  store.fact = store.range = null;
  changed("passage");
}

// With a passage chosen, Shift and a click choose all up to here; words are not selected by it.
function keepWordsUnselected(event) {
  if (event.shiftKey && store.passage !== null && !store.selection) event.preventDefault();
}

function pointAtPassage(event) {
  const found = event.target.closest(".seg[data-p]");
  changed({ pointed: found ? Number(found.dataset.p) : null });
}

export function pointAtFact(id, follow = true) {
  if (hovered === id) return;
  hovered = id;
  drawPaper();
  const fact = factById(id);
  if (fact && follow) show(fact.spans[0] || fact.fields[0]);
}

// Scrolls the paper only where the words are out of sight.
export function show(span) {
  if (span) scrollTo(span[0]);
}

function scrollTo(offset) {
  const sheet = sheets.find((one) => one.lines.some((line) => line[0] <= offset && offset < line[1] + 1));
  if (!sheet) return;
  if (!sheet.drawn) draw(sheet);
  const all = [...sheet.layer.querySelectorAll(".seg")];
  const target = all.findLast((one) => Number(one.dataset.at) <= offset) || sheet.element;
  const box = target.getBoundingClientRect();
  const around = pane.getBoundingClientRect();
  const scrolls = pane.scrollHeight > pane.clientHeight + 4;
  if (scrolls && (box.top < around.top + 60 || box.bottom > around.bottom - 40)) pane.scrollTo({ top: pane.scrollTop + box.top - around.top - around.height / 3 });
  const wide = target.closest(".row-table"); // on a phone a table is wider than its place
  const aside = wide ? box.left - wide.getBoundingClientRect().left : 0;
  if (wide && (aside < 0 || aside > wide.clientWidth - 60)) wide.scrollLeft += aside - 24;
  if (!scrolls && pane.offsetParent && (box.top < 60 || box.bottom > innerHeight - 40)) target.scrollIntoView({ block: "center" });
}

function sheetInView() {
  const top = pane.getBoundingClientRect().top + 120;
  return sheets.find((sheet) => sheet.element.getBoundingClientRect().bottom > top) || sheets.at(-1);
}

function offsetInView() {
  if (store.passage !== null) return store.paper.passages[store.passage][1];
  return sheetInView()?.lines[0]?.[0] || 0;
}

export function tellPage() {
  if (!pane.offsetParent) return;
  const sheet = sheetInView();
  byId("page-number").textContent = sheet?.page ? say("page", { n: sheet.page[0], s: sheets.length }) : "";
}

function keepSelection() {
  const chosen = document.getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed || !place.contains(chosen.anchorNode) || !place.contains(chosen.focusNode)) return;
  const ends = [offsetOf(chosen.anchorNode, chosen.anchorOffset), offsetOf(chosen.focusNode, chosen.focusOffset)].sort((a, b) => a - b);
  if (ends.includes(null) || ends[0] === ends[1]) return;
  store.selection = trimmed(ends);
  if (store.picking) {
    store.picking = false;
    byId("words-said").textContent = "";
  }
  changed("selection");
}

function offsetOf(node, offset) {
  const found = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node.childNodes[offset] || node)?.closest?.(".seg");
  if (!found) return null;
  return Number(found.dataset.at) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
}

function trimmed([start, end]) {
  while (start < end && /\s/.test(store.paper.text[start])) start++;
  while (end > start && /\s/.test(store.paper.text[end - 1])) end--;
  return [start, end];
}
