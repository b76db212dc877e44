// Small makers of elements. All words go in as text, never as markup: a document cannot put code on the page.

export const setup = JSON.parse(document.getElementById("review-setup").textContent);
export const words = setup.words;

export const byId = (id) => document.getElementById(id);

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// What stands there already and is said again stays itself, chosen or in the focus: a late answer takes nothing from a hand.
export function renew(place, elements) {
  const focused = document.activeElement;
  const stood = [...place.children];
  place.replaceChildren(...elements.map((element) => stood.find((one) => one.isEqualNode(element)) || element));
  if (place.contains(focused)) focused.focus();
}

export function icon(name) {
  return byId(`icon-${name}`).content.firstElementChild.cloneNode(true);
}

export function button(label, { key = "", look = "", act, describedby = null } = {}) {
  const kbd = key ? [" ", make("kbd", { class: "loa-kbd review-hide" }, key)] : [];
  return make("button", { type: "button", class: `loa-btn loa-btn--small ${look}`, onclick: act, "aria-describedby": describedby }, label, ...kbd);
}

// "%n passages" with its number and words put in.
export function say(key, { n = "", s = "" } = {}) {
  return words[key].replace("%n", () => String(n)).replace("%s", () => String(s));
}

export function day(iso) {
  const full = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso || "");
  if (full) return `${full[3]}/${full[2]}/${full[1]}`;
  const month = /^(\d{4})-(\d\d)$/.exec(iso || "");
  if (month) return `${month[2]}/${month[1]}`;
  const yearly = /^--(\d\d)-(\d\d)$/.exec(iso || "");
  return yearly ? `${yearly[2]}/${yearly[1]}` : iso || "";
}

// What a person types as a day, as ISO; words that are no day go through and are refused by the server.
export function iso(typed) {
  const value = typed.trim();
  const full = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  if (full) return `${full[3]}-${full[2].padStart(2, "0")}-${full[1].padStart(2, "0")}`;
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(value);
  if (month) return `${month[2]}-${month[1].padStart(2, "0")}`;
  const yearly = /^(\d{1,2})[/.-](\d{1,2})$/.exec(value);
  return yearly ? `--${yearly[2].padStart(2, "0")}-${yearly[1].padStart(2, "0")}` : value;
}

export const flat = (text) => text.replace(/(\S)-\n(?=\S)/g, "$1-").replace(/\s+/g, " ").trim();
export const short = (text, length = 90) => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);
