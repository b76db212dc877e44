// Opens and closes the menu on narrow screens, and keeps the message region polite. Every page works without it.
const side = document.getElementById("loa-side");
const burger = document.getElementById("loa-burger");

function show(open) {
  side.classList.toggle("is-open", open);
  burger.setAttribute("aria-expanded", String(open));
  if (open) side.querySelector("a").focus();
}

if (side && burger) {
  burger.addEventListener("click", (event) => {
    event.preventDefault();
    show(!side.classList.contains("is-open"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && side.classList.contains("is-open")) {
      show(false);
      burger.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!side.contains(event.target) && !burger.contains(event.target)) show(false);
  });
}
