// Sealing and opening of an organization's space. The format stands in docs/methods/encrypted-spaces.md.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const text = new TextEncoder();
const SALT = text.encode("commontable space v1");

function base32(bytes, letters) {
  let number = 0n;
  for (const byte of bytes) number = (number << 8n) | BigInt(byte);
  number >>= BigInt(bytes.length * 8 - letters * 5);
  let out = "";
  for (let i = letters - 1; i >= 0; i--) out += LETTERS[Number((number >> BigInt(5 * i)) & 31n)];
  return out;
}

async function checkOf(bits) {
  return base32(new Uint8Array(await crypto.subtle.digest("SHA-256", bits)).slice(0, 4), 4);
}

/** A new key as it stands on paper: nine groups of four. */
export async function freshKey() {
  const bits = crypto.getRandomValues(new Uint8Array(20));
  return (base32(bits, 32) + (await checkOf(bits))).match(/.{4}/g).join("-");
}

/** What was typed as a key that seals, or null. {check, aes}: the AES key cannot be taken out again. */
export async function readKey(typed) {
  const letters = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  if (letters.length !== 36 || [...letters].some((letter) => !LETTERS.includes(letter))) return null;
  let number = 0n;
  for (const letter of letters.slice(0, 32)) number = (number << 5n) | BigInt(LETTERS.indexOf(letter));
  const bits = new Uint8Array(20);
  for (let i = 19; i >= 0; i--) { bits[i] = Number(number & 255n); number >>= 8n; }
  if (letters.slice(32) !== (await checkOf(bits))) return null;
  const secret = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey", "deriveBits"]);
  const derive = (info) => ({ name: "HKDF", hash: "SHA-256", salt: SALT, info: text.encode(info) });
  const check = new Uint8Array(await crypto.subtle.deriveBits(derive("check"), secret, 64));
  return {
    check: [...check].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    aes: await crypto.subtle.deriveKey(derive("encrypt"), secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
  };
}

const bound = (iv, organization, item, part) => ({
  name: "AES-GCM", iv, additionalData: text.encode(["commontable space v1", organization, item, part].join("\n")),
});

/** Sealed bytes; their size is a multiple of `step`, so that it tells little. */
export async function seal(plain, aes, organization, item, part, step) {
  const framed = new Uint8Array(Math.ceil((4 + plain.length) / step) * step);
  new DataView(framed.buffer).setUint32(0, plain.length);
  framed.set(plain, 4);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(bound(iv, organization, item, part), aes, framed));
  const out = new Uint8Array(16 + sealed.length);
  out.set(text.encode("CTS1"));
  out.set(iv, 4);
  out.set(sealed, 16);
  return out;
}

/** The plain bytes; throws when the key or a single bit is another. */
export async function open(sealed, aes, organization, item, part) {
  const framed = new Uint8Array(await crypto.subtle.decrypt(bound(sealed.slice(4, 16), organization, item, part), aes, sealed.slice(16)));
  const length = new DataView(framed.buffer).getUint32(0);
  if (length > framed.length - 4) throw new Error("length");
  return framed.slice(4, 4 + length);
}

export const fromBase64 = (letters) => Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));

export function toBase64(bytes) {
  let letters = "";
  for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(letters);
}
