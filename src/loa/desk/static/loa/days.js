// Days and times of day are typed as text, the same in every browser. When a field is left, what was typed is written
// out (25/12 gets its year, which is how one is told it); the button opens the browser's own calendar or clock.
// Without this the server reads the same words.
const pad = (number) => String(number).padStart(2, "0");
const NEAR = 150; // days, as at the server: beyond them a day without its year is left as it is and asked about

function dayOf(words) {
  const said = words.trim(), cut = "\\s*[/.\\-–]\\s*";
  let found = said.match(new RegExp(`^(\\d{1,2})${cut}(\\d{1,2})${cut}(\\d{4})$`)) || said.match(/^(\d\d)(\d\d)(\d{4})$/);
  let [day, month, year] = found ? found.slice(1).map(Number) : [];
  if ((found = found ? null : said.match(new RegExp(`^(\\d{4})${cut}(\\d{1,2})${cut}(\\d{1,2})$`)))) [year, month, day] = found.slice(1).map(Number);
  const today = new Date();
  const short = year ? null : said.match(new RegExp(`^(\\d{1,2})${cut}(\\d{1,2})$`));
  if (short) [day, month, year] = [Number(short[1]), Number(short[2]), today.getFullYear()];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (short && Math.abs(date - Date.UTC(year, today.getMonth(), today.getDate())) > NEAR * 86_400_000) return null;
  return { shown: `${pad(day)}/${pad(month)}/${year}`, own: `${year}-${pad(month)}-${pad(day)}` };
}

function timeOf(words) {
  const said = words.trim().toLowerCase();
  const found = said.match(/^(\d{1,2})\s*(?:h|g|giờ|:|\.)\s*(\d\d)?$/) || said.match(/^(\d{1,2})(\d\d)$/);
  if (!found || Number(found[1]) > 23 || Number(found[2] || 0) > 59) return null;
  const shown = `${pad(found[1])}:${pad(found[2] || 0)}`;
  return { shown, own: shown };
}

const READ = { date: dayOf, time: timeOf };
const read = (field) => READ[field.dataset.typed](field.value);

document.addEventListener("change", ({ target }) => {
  const found = target.dataset?.typed && read(target);
  if (found && found.shown !== target.value) put(target, found.shown);
}, true); // before the page's own listeners, which take what the field says

function put(field, words) {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-pick]");
  if (!button) return;
  const field = button.parentElement.querySelector("[data-typed]");
  const own = Object.assign(document.createElement("input"), { type: button.dataset.pick, className: "loa-picked__own", tabIndex: -1, value: read(field)?.own ?? "", max: field.dataset.max ?? "" });
  own.setAttribute("aria-hidden", "true");
  button.parentElement.querySelector(".loa-picked__own")?.remove();
  button.after(own);
  own.addEventListener("change", () => {
    put(field, own.value && READ[own.type](own.value).shown);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  own.showPicker();
});
