// Offers names of units while one types into a field that wants one.
const list = document.getElementById("loa-units");
let waiting;
for (const field of document.querySelectorAll("input[data-units]")) {
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const asked = field.value;
      const answer = await fetch(`${list.dataset.source}?q=${encodeURIComponent(asked)}`);
      if (!answer.ok || asked !== field.value) return;
      const { units } = await answer.json();
      list.replaceChildren(...units.map(({ name, within }) => new Option(within, name)));
    }, 200);
  });
}
