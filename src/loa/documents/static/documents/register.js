// Dropping a file onto the register, and waiting for a reading. Without this the form still works.

const form = document.getElementById("upload");
const reading = document.getElementById("reading");

if (form) {
  const file = document.getElementById("file");
  const says = document.getElementById("upload-says");
  const name = document.getElementById("file-name");
  const stop = (event) => event.preventDefault();
  form.classList.add("drop--script");
  file.addEventListener("change", () => (name.textContent = file.files[0]?.name || ""));
  for (const kind of ["dragenter", "dragover"]) document.addEventListener(kind, (event) => (stop(event), form.classList.add("drop--over")));
  document.addEventListener("dragleave", (event) => event.relatedTarget || form.classList.remove("drop--over"));
  document.addEventListener("drop", (event) => {
    stop(event);
    form.classList.remove("drop--over");
    if (!event.dataTransfer.files.length) return;
    file.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, says);
  });
}

function note(says, text, look) {
  const element = document.createElement("div");
  element.className = `loa-note ${look}`;
  element.textContent = text;
  says.replaceChildren(element);
}

// XMLHttpRequest, because fetch does not tell how much of a file has gone out.
function send(form, says) {
  const bar = document.createElement("progress");
  bar.className = "loa-progress";
  bar.max = 100;
  bar.setAttribute("aria-label", says.dataset.sending);
  const words = document.createElement("span");
  words.textContent = says.dataset.sending;
  says.replaceChildren(words, bar);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (event) => event.lengthComputable && (bar.value = (100 * event.loaded) / event.total));
  request.addEventListener("error", () => note(says, says.dataset.failed, "loa-note--late"));
  request.addEventListener("load", () => {
    let body = {};
    try {
      body = JSON.parse(request.responseText);
    } catch {
      body = { error: says.dataset.failed };
    }
    if (body.url) location.assign(body.url);
    else {
      note(says, body.error || says.dataset.failed, "loa-note--late");
      form.elements.key.value = crypto.randomUUID ? crypto.randomUUID() : String(Date.now());
    }
  });
  request.send(new FormData(form));
}

async function wait() {
  const answer = await fetch(reading.dataset.progress, { headers: { Accept: "application/json" } }).catch(() => null);
  if (answer?.ok) {
    const body = await answer.json();
    if (body.state !== "reading") return location.reload();
    const bar = document.getElementById("reading-bar");
    if (body.percent === null) bar.removeAttribute("value");
    else bar.value = body.percent;
    document.getElementById("reading-note").textContent = body.note;
    document.getElementById("reading-worker").hidden = body.worker;
  }
  setTimeout(wait, 700);
}
if (reading) wait();
