// The browser's own dialog between a button and its form. Without a script, or in a browser without passkeys, the offer stays hidden.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

async function question(form) {
  const asked = await fetch(form.dataset.question, { method: "POST", body: new URLSearchParams({ _form: form.elements._form.value }) });
  if (!asked.ok) throw new Error(String(asked.status));
  const options = await asked.json();
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  options.excludeCredentials?.forEach((known) => { known.id = bytes(known.id); });
  return options;
}

// Written out here, since toJSON of a credential is younger than many phones.
function inJson(credential) {
  const said = credential.response;
  const response = { clientDataJSON: text(said.clientDataJSON) };
  if (said.attestationObject) {
    response.attestationObject = text(said.attestationObject);
    response.transports = said.getTransports?.() ?? [];
  } else {
    response.authenticatorData = text(said.authenticatorData);
    response.signature = text(said.signature);
    response.userHandle = text(said.userHandle);
  }
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {} });
}

async function answer(form) {
  const says = form.querySelector("[data-passkey-says]");
  says.hidden = true;
  try {
    const publicKey = await question(form);
    const credential = form.dataset.passkey === "add" ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey });
    form.elements.credential.value = inJson(credential);
    form.requestSubmit();
  } catch (fault) {
    const why = { NotAllowedError: "closed", AbortError: "closed", InvalidStateError: "known" }[fault.name] ?? "failed";
    says.textContent = says.dataset[why] ?? says.dataset.failed;
    says.hidden = false;
  }
}

for (const offer of document.querySelectorAll("[data-passkeys]")) {
  if (!window.PublicKeyCredential || !navigator.credentials) break;
  offer.hidden = false;
  document.querySelector("[data-passkeys-not]")?.remove();
  const form = offer.querySelector("form[data-passkey]");
  let asking = false;
  form.addEventListener("submit", async (event) => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    event.stopPropagation(); // nothing was sent yet: the next submit is no second one
    if (asking) return;
    asking = true;
    await answer(form);
    asking = false;
  });
  window.addEventListener("pageshow", () => { form.elements.credential.value = ""; });
}
