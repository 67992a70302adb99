// Makes an organization's key in the browser. Only its check is sent.
const area = document.querySelector("[data-key-making]");
const { freshKey, readKey } = await import(area.dataset.sealing);
const form = area.querySelector("form");
const last = document.getElementById("key-last");
const error = document.getElementById("key-last-error");
let key = "";

if (globalThis.crypto?.subtle) {
  area.querySelector("[data-without-script]").hidden = true;
  area.querySelector("[data-make]").hidden = false;
}
area.querySelector("[data-make] button").addEventListener("click", async () => {
  key = await freshKey();
  form.elements.check.value = (await readKey(key)).check;
  area.querySelector("[data-key-text]").textContent = key;
  area.querySelector("[data-key-file]").href = URL.createObjectURL(new Blob([key + "\n"], { type: "text/plain" }));
  area.querySelector("[data-make]").hidden = true;
  area.querySelector("[data-made]").hidden = false;
  last.focus();
});
form.addEventListener("submit", (event) => {
  const right = last.value.trim().toUpperCase() === key.slice(-4);
  error.hidden = right;
  error.textContent = right ? "" : area.dataset.wrong;
  if (!right) {
    event.preventDefault();
    event.stopPropagation();
    last.setAttribute("aria-invalid", "true");
    last.focus();
  }
});
