// Offers names of units while one types into a field that wants one.
const list = document.getElementById("loa-units");
let waiting;
for (const field of document.querySelectorAll("input[data-units]")) {
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const asked = field.value;
      const address = new URL(list.dataset.source, location.href);
      address.searchParams.set("q", asked);
      const answer = await fetch(address);
      if (!answer.ok || asked !== field.value) return;
      const { units } = await answer.json();
      list.replaceChildren(...units.map(({ name, within }) => new Option(within, name)));
    }, 200);
  });
}
