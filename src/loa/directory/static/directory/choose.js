// A field above a long list of units: what one types narrows the list, with or without diacritics. The arrow
// keys walk through what is left, Enter goes to the list. Without this the list still works, in its groups.
// A list that has not room for all units asks the server for those that it does not hold.
const MANY = 12;
const PAUSE = 200;
const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

for (const list of document.querySelectorAll("select[data-narrow]")) if (list.options.length >= MANY || list.dataset.source) narrow(list);

function narrow(list) {
  const groups = [...list.children].map((child) => ({ child, options: child.label && child.children.length ? [...child.children] : [child] }));
  const field = document.createElement("input");
  field.type = "search";
  field.className = list.className;
  field.placeholder = list.dataset.narrow;
  field.autocomplete = "off";
  field.setAttribute("aria-label", list.dataset.narrow);
  field.setAttribute("aria-controls", list.id);
  const says = document.createElement("span");
  says.className = "loa-meta loa-num";
  says.setAttribute("role", "status");
  const box = document.createElement("span");
  box.className = "loa-choose";
  list.replaceWith(box);
  box.append(field, list, says);
  field.addEventListener("input", () => show(list, groups, fold(field.value).split(/\s+/), says));
  if (list.dataset.source) field.addEventListener("input", () => askLater(list, groups, field, says));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.focus();
    else if (event.key === "ArrowDown") step(list, 1);
    else if (event.key === "ArrowUp") step(list, -1);
    else return;
    event.preventDefault();
  });
}

// Groups keep their names; where no unit is called so, the list stays as it was, and that is said.
function show(list, groups, words, says) {
  const fits = (option) => words.every((word) => fold(option.text).includes(word));
  const left = groups.map(({ child, options }) => ({ child, options: options.filter(fits) })).filter(({ options }) => options.length);
  const options = left.flatMap((group) => group.options);
  says.textContent = options.length ? options.length : list.dataset.none;
  if (!options.length) return;
  const chosen = list.selectedOptions[0];
  list.replaceChildren(...left.map(({ child, options: some }) => (child === some[0] ? child : (child.replaceChildren(...some), child))));
  (options.includes(chosen) ? chosen : options[0]).selected = true;
}

function askLater(list, groups, field, says) {
  clearTimeout(field.waiting);
  const words = field.value;
  if (!words.trim()) return;
  field.waiting = setTimeout(async () => {
    const answer = await fetch(`${list.dataset.source}&q=${encodeURIComponent(words)}`);
    if (!answer.ok || field.value !== words) return;
    const { units } = await answer.json();
    const held = new Set(groups.flatMap(({ options }) => options.map((option) => option.value)));
    for (const unit of units.filter(({ id }) => !held.has(String(id)))) groups.push(alone(unit));
    show(list, groups, fold(words).split(/\s+/), says);
  }, PAUSE);
}

// A unit that the list did not hold, under the name of the unit that it belongs to.
function alone({ id, name, within }) {
  const child = document.createElement("optgroup");
  child.label = within;
  child.append(new Option(name, id));
  return { child, options: [...child.children] };
}

function step(list, by) {
  const next = list.selectedIndex + by;
  if (next >= 0 && next < list.options.length) list.selectedIndex = next;
}
