// Tables of a paper without pages stand as tables, so that a row can be held against the paper. What is drawn in
// a cell is the same as elsewhere, in the order of the text: marks, pointing and selecting know of no table.

import { make, words } from "./dom.js";

const cell = (line) => line[4] || null; // [table, row, column]
const LONGEST = 400; // lines of one table on a sheet

// Whether a sheet may end before this line: not inside a table, of a very long one between its rows.
export function mayPart(line, before, length) {
  const [here, last] = [cell(line), before && cell(before)];
  if (!here || !last || here[0] !== last[0]) return true;
  return length > LONGEST && here[1] !== last[1];
}

// How many lines high they will be, about.
export function height(lines) {
  const rows = new Set(lines.filter(cell).map((line) => cell(line).slice(0, 2).join()));
  return lines.filter((line) => !cell(line)).length + 2 * rows.size;
}

// Drawn lines as elements, those of one table as one; `plain` makes the element of a line outside tables.
export function inTables(drawn, plain) {
  const parts = [];
  for (const one of drawn) {
    const table = cell(one.line)?.[0] ?? null;
    if (table !== null && parts.at(-1)?.table === table) parts.at(-1).lines.push(one);
    else parts.push({ table, lines: [one] });
  }
  return parts.flatMap((part) => (part.table === null ? part.lines.map(plain) : tableOf(part.lines)));
}

// They stand in the place of what stood there; a table that is wider than its place stays where it was moved to.
export function putIn(layer, elements) {
  const wide = () => [...layer.querySelectorAll(".row-table")];
  const before = wide().map((one) => one.scrollLeft);
  layer.style.minHeight = "";
  layer.replaceChildren(...elements);
  wide().forEach((one, index) => {
    if (one.scrollWidth <= one.clientWidth) return;
    Object.assign(one, { tabIndex: 0, role: "region", ariaLabel: words.table, scrollLeft: before[index] || 0 });
  });
}

function tableOf(lines) {
  const columns = [...new Set(lines.map((one) => cell(one.line)[2]))].sort((a, b) => a - b);
  const rows = new Map();
  for (const one of lines) {
    const [, row, column] = cell(one.line);
    if (!rows.has(row)) rows.set(row, new Map());
    const cells = rows.get(row);
    cells.set(column, [...(cells.get(column) || []), one]);
  }
  const body = [...rows.values()].map((cells) => rowOf(cells, columns));
  return make("div", { class: "row-table" }, make("table", { lang: "vi" }, make("tbody", {}, ...body)));
}

// The words of the margin of all its cells, then the cells; one that is alone at the left runs over the row.
function rowOf(cells, columns) {
  const said = [...new Set([...cells.values()].flat().map((one) => one.label).filter((label) => label.word).map((label) => label.word))];
  const role = [...cells.values()].flat().find((one) => one.label.word)?.label.role || "";
  const margin = make("td", { class: `margin margin--${role}` }, said.join(" · "));
  const alone = cells.size === 1 && cells.has(columns[0]) && columns.length > 1;
  const shown = alone ? columns.slice(0, 1) : columns;
  return make("tr", {}, margin, ...shown.map((column) => make("td", { colspan: alone ? columns.length : null }, ...(cells.get(column) || []).map(written))));
}

const written = (one) => make("div", { class: "row__words" }, ...(one.segments.length ? one.segments : [" "]));
