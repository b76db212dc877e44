// One field for a list of units: it shows what is chosen, and what one types offers the units that are called so,
// with or without diacritics. Without this the list itself stands there. Units that the list does not hold are
// asked for at the server.
const PAUSE = 200;
const MOST = 50; // offered at once; who types more words sees fewer
const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

for (const list of document.querySelectorAll("select[data-one]")) if (list.options.length >= (list.dataset.from ?? 0) || list.dataset.source) asOne(list);

function asOne(list) {
  const box = document.createElement("span"), field = document.createElement("input"), offers = document.createElement("ul");
  box.className = "loa-one";
  Object.assign(field, { type: "text", className: list.className, id: list.id, autocomplete: "off", placeholder: list.options[0].text });
  Object.assign(offers, { id: `${list.id}-offers`, className: "loa-one__offers", hidden: true });
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": offers.id })) field.setAttribute(name, value);
  offers.setAttribute("role", "listbox");
  offers.setAttribute("aria-label", list.dataset.one);
  list.removeAttribute("id");
  list.hidden = true;
  list.replaceWith(box);
  box.append(field, offers, list);
  const one = { list, field, offers, active: -1 };
  settle(one);
  field.addEventListener("focus", () => field.select());
  field.addEventListener("click", () => offer(one, ""));
  field.addEventListener("input", () => (offer(one, field.value), askLater(one)));
  field.addEventListener("keydown", (event) => pressed(one, event));
  field.addEventListener("blur", () => leave(one));
  offers.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  offers.addEventListener("click", (event) => event.target.dataset.value !== undefined && take(one, event.target.dataset.value));
}

// What the field shows is what is chosen; the first of the list stands for all of them and is shown as a hint.
function settle({ list, field, offers }) {
  field.value = list.value ? list.selectedOptions[0].text : "";
  offers.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function offer(one, words) {
  const { list, field, offers } = one;
  const wanted = fold(words).split(/\s+/);
  const begins = ({ text }) => wanted.every((word) => ` ${fold(text)}`.includes(` ${word}`)); // "go" is Gò before Ngoại
  const fitting = [...list.options].filter(({ text }) => wanted.every((word) => fold(text).includes(word)));
  const found = [...fitting.filter(begins), ...fitting.filter((option) => !begins(option))].slice(0, MOST);
  const lines = found.map((option, at) => line(option, `${offers.id}-${at}`, option.selected));
  offers.replaceChildren(...(lines.length ? lines : [none(list.dataset.none)]));
  if (!words.trim()) found.forEach((option, at) => heads(option, found[at - 1]) && lines[at].before(head(option.parentElement.label)));
  offers.hidden = false;
  field.setAttribute("aria-expanded", "true");
  mark(one, words.trim() && found.length ? 0 : -1);
}

function line({ text, value }, id, chosen) {
  const item = document.createElement("li");
  Object.assign(item, { id, textContent: text });
  item.dataset.value = value;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", chosen);
  return item;
}

// The list's groups keep their names as long as nothing is typed.
function heads(option, before) {
  return option.parentElement.label && option.parentElement !== before?.parentElement;
}

function head(words) {
  const item = document.createElement("li");
  Object.assign(item, { textContent: words, className: "loa-one__head" });
  item.setAttribute("role", "presentation");
  item.setAttribute("aria-hidden", "true");
  return item;
}

function none(words) {
  const item = document.createElement("li");
  item.textContent = words;
  item.className = "loa-meta";
  item.setAttribute("role", "option");
  item.setAttribute("aria-disabled", "true");
  return item;
}

function mark(one, at) {
  const items = [...one.offers.querySelectorAll("[data-value]")];
  one.active = Math.max(-1, Math.min(at, items.length - 1));
  items.forEach((item, n) => item.classList.toggle("is-marked", n === one.active));
  if (one.active < 0) return one.field.removeAttribute("aria-activedescendant");
  one.field.setAttribute("aria-activedescendant", items[one.active].id);
  items[one.active].scrollIntoView({ block: "nearest" });
}

function pressed(one, event) {
  const open = !one.offers.hidden, by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    if (!open) offer(one, "");
    mark(one, one.active + by);
  } else if (event.key === "Enter" && open && one.active >= 0) take(one, one.offers.querySelectorAll("[data-value]")[one.active].dataset.value);
  else if (event.key === "Escape" && open) settle(one);
  else return;
  event.preventDefault();
}

function take(one, value) {
  one.list.value = value;
  settle(one);
}

// A field that was emptied asks for all units, where the list offers them; words that were left half typed change nothing.
function leave(one) {
  if (!one.field.value.trim() && !one.list.options[0].value) one.list.selectedIndex = 0;
  settle(one);
}

function askLater(one) {
  clearTimeout(one.waiting);
  const words = one.field.value;
  if (!words.trim() || !one.list.dataset.source) return;
  one.waiting = setTimeout(async () => {
    const answer = await fetch(`${one.list.dataset.source}&q=${encodeURIComponent(words)}`);
    if (!answer.ok || one.field.value !== words || one.offers.hidden) return;
    const held = new Set([...one.list.options].map(({ value }) => value));
    const { units } = await answer.json();
    for (const { id, name } of units) if (!held.has(String(id))) one.list.add(new Option(name, id));
    offer(one, words);
  }, PAUSE);
}
