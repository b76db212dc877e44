// Fields for files have a button in the language of the page, and say what was chosen. Without this they are the browser's own.
function tell(field) {
  const name = field.closest(".loa-file")?.querySelector(".loa-file__name");
  if (!name) return;
  const chosen = [...field.files].map((file) => file.name).join(", ");
  name.textContent = chosen || name.dataset.none;
  name.classList.toggle("is-chosen", Boolean(chosen));
}

function tellAll(part) {
  for (const field of part.querySelectorAll(".loa-file input")) tell(field);
}

document.documentElement.classList.add("loa-files");
document.addEventListener("change", (event) => event.target.type === "file" && tell(event.target));
document.addEventListener("reset", (event) => setTimeout(() => tellAll(event.target)));
// A browser may bring a page back with what was chosen in it.
addEventListener("pageshow", () => tellAll(document));
