// Opens and seals an organization's space. What is typed here has no name in its form: without this script nothing is sent.
const space = document.querySelector("[data-space]");
const { fromBase64, open, readKey, seal, toBase64 } = await import(space.dataset.sealing);
const { space: organization, path, current } = space.dataset;
const each = (selector, act) => space.querySelectorAll(selector).forEach(act);
const keys = new Map(); // by their check
const words = new TextDecoder();

// Keys remembered on this device: usable, but nobody can read them out of the browser.
const shelf = (mode, act) => new Promise((done, failed) => {
  const opening = indexedDB.open("commontable-spaces", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("keys");
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const asked = act(opening.result.transaction("keys", mode).objectStore("keys"));
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  };
});
const tab = "commontable-space " + organization; // the key as text, until this tab is closed

async function use(key) {
  keys.set(key.check, key.aes);
  await showTitles();
  const sealing = keys.has(current);
  each("[data-unlocked]", (part) => { part.hidden = !sealing; });
  each("[data-locked]", (part) => { part.hidden = sealing; });
}

async function showTitles() {
  for (const line of space.querySelectorAll("[data-item]")) {
    const name = line.querySelector("[data-name]");
    const aes = keys.get(line.dataset.key);
    if (!aes) { name.textContent = space.dataset.other + " " + line.dataset.key; continue; }
    try {
      name.textContent = words.decode(await open(fromBase64(line.dataset.title), aes, organization, line.dataset.item, "title"));
      line.querySelector("[data-open]").hidden = false;
    } catch { name.textContent = space.dataset.failed; }
  }
}

async function show(line) {
  const answer = await fetch(`${path}/${line.dataset.item}/sealed`);
  const area = line.querySelector("[data-text]");
  try {
    if (!answer.ok) throw new Error(String(answer.status));
    const sealed = new Uint8Array(await answer.arrayBuffer());
    const plain = await open(sealed, keys.get(line.dataset.key), organization, line.dataset.item, line.dataset.kind);
    if (line.dataset.kind === "note") {
      area.textContent = words.decode(plain);
      area.hidden = false;
      return;
    }
    // Handed over as a download of no type: whatever it is, this page never shows it.
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([plain], { type: "application/octet-stream" }));
    link.download = line.querySelector("[data-name]").textContent;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  } catch {
    area.textContent = space.dataset.failed;
    area.hidden = false;
  }
}

const unlockError = document.getElementById("space-key-error");
async function unlock() {
  const typed = document.getElementById("space-key");
  const key = await readKey(typed.value);
  const known = key && (key.check === current || space.querySelector(`[data-key="${key.check}"]`));
  unlockError.hidden = Boolean(known);
  unlockError.textContent = known ? "" : space.dataset.wrong;
  if (!known) { typed.setAttribute("aria-invalid", "true"); typed.focus(); return; }
  typed.removeAttribute("aria-invalid");
  if (document.getElementById("space-remember").checked) {
    await shelf("readwrite", (kept) => kept.put(key, `${organization}/${key.check}`));
  } else {
    sessionStorage.setItem(tab, [sessionStorage.getItem(tab), typed.value].filter(Boolean).join("\n"));
  }
  typed.value = "";
  await use(key);
}

async function forget() {
  sessionStorage.removeItem(tab);
  await shelf("readwrite", (kept) => kept.delete(IDBKeyRange.bound(organization + "/", organization + "/g")));
  location.reload();
}

for (const form of space.querySelectorAll("form[data-seal]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (form.dataset.sealing) return;
    const kind = form.dataset.seal;
    const plain = form.querySelector("[data-plain]");
    const item = form.elements.id.value;
    const aes = keys.get(current);
    const file = kind === "file" ? plain.files[0] : null;
    const error = form.querySelector("[data-file-error]");
    if (file && file.size > 8000000) {
      error.textContent = space.dataset.tooLarge;
      error.hidden = false;
      return;
    }
    form.dataset.sealing = "yes";
    const title = file ? file.name.slice(-120) : form.querySelector("[data-plain-title]").value;
    const utf8 = new TextEncoder();
    form.elements.title.value = toBase64(await seal(utf8.encode(title), aes, organization, item, "title", 256));
    const body = file ? new Uint8Array(await file.arrayBuffer()) : utf8.encode(plain.value);
    const sealed = await seal(body, aes, organization, item, kind, file ? 16384 : 1024);
    if (file) {
      const carrier = new DataTransfer();
      carrier.items.add(new File([sealed], "sealed", { type: "application/octet-stream" }));
      form.elements.body.files = carrier.files;
    } else {
      form.elements.body.value = toBase64(sealed);
    }
    form.submit();
  });
}

if (globalThis.crypto?.subtle) {
  each("[data-without-script]", (part) => { part.hidden = true; });
  each("[data-locked]", (part) => { part.hidden = false; });
  each("[data-unlock]", (button) => button.addEventListener("click", unlock));
  document.getElementById("space-key").addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); unlock(); }
  });
  each("[data-forget]", (button) => button.addEventListener("click", forget));
  each("[data-item]", (line) => line.querySelector("[data-open]").addEventListener("click", () => show(line)));
  for (const typed of (sessionStorage.getItem(tab) ?? "").split("\n").filter(Boolean)) {
    const key = await readKey(typed);
    if (key) await use(key);
  }
  const kept = await shelf("readonly", (keysKept) => keysKept.getAll(IDBKeyRange.bound(organization + "/", organization + "/g")));
  for (const key of kept) await use(key);
}
