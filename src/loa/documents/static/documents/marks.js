// The marks of a draft in words: under each row what its marks stand for, and a list from which one is put in.
const MARK = /\[\[([\w.:-]{1,80})\]\]/g;
const list = document.getElementById("rows");
const offered = new Map(JSON.parse(document.getElementById("marks").textContent).map((one) => [one.mark, one]));
let cursor = null; // the words in which a person wrote last

export function nameMarks(row) {
  const place = row.querySelector(".row__marks");
  const words = [...row.querySelectorAll("[data-part=text], [data-part=cells]")].map((one) => one.value).join("\n");
  const found = new Set([...words.matchAll(MARK)].map((match) => match[1]));
  place.textContent = [...found].map(named).join(" · ");
  place.hidden = !found.size;
}

function named(mark) {
  const one = offered.get(mark);
  return `[[${mark}]] = ${one ? `${one.name}: ${one.value}` : list.dataset.unknown}`;
}

// A table or picture that is no longer offered keeps its name.
export function choose(field, name) {
  if (field.options && ![...field.options].some((one) => one.value === name)) field.add(new Option(name, name));
  field.value = name;
}

list.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-part=text], [data-part=cells]")) cursor = event.target;
});
document.getElementById("offered")?.addEventListener("click", (event) => {
  const { mark } = event.target.dataset;
  const field = cursor?.isConnected ? cursor : list.querySelector(".row:last-child [data-part=text]");
  if (!mark || !field) return;
  field.setRangeText(`[[${mark}]]`, field.selectionStart, field.selectionEnd, "end");
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
