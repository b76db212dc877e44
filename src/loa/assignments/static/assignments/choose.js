// Ticks all rows of a list at once, and says how many are ticked. Without script each row is ticked by itself.
const boxes = () => [...document.querySelectorAll('input[name="rows"]')];

function count() {
  const ticked = boxes().filter((box) => box.checked).length;
  for (const place of document.querySelectorAll("[data-chosen]")) place.textContent = ticked ? String(ticked) : "";
  for (const all of document.querySelectorAll("[data-all]")) {
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && ticked < boxes().length;
  }
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-all]")) for (const box of boxes()) box.checked = event.target.checked;
  count();
});
count();
