// An Oblivious HTTP client that is not ours: HPKE of @hpke, Binary HTTP of bhttp-js.
//
//   node oblivious-client.mjs FOLDER KEYS-URL GATEWAY-URL KEM AEAD METHOD PATH [NAME=VALUE ...]
//
// FOLDER is where the packages were installed; KEM is 0x0020 or 0x647a, AEAD 0x0001 or 0x0003. The
// inner request's body is standard input. Prints the inner status, then the inner body.
import { createDecipheriv, hkdfSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, keysUrl, gatewayUrl, kemHex, aeadHex, method, path, ...headers] =
  process.argv.slice(2);
const require = createRequire(`${folder}/`);
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, Aes128Gcm } = await load("@hpke/core");
const { Chacha20Poly1305 } = await load("@hpke/chacha20poly1305");
const { XWing } = await load("@hpke/hybridkem-x-wing");
const { BHttpEncoder, BHttpDecoder } = await load("bhttp-js");

const kemId = Number(kemHex);
const aeadId = Number(aeadHex);
const publicKeyBytes = { 0x0020: 32, 0x647a: 1216 };
const keyBytes = { 1: 16, 3: 32 };

// RFC 9458 section 3.2
async function keyConfig() {
  const answer = await fetch(keysUrl);
  if (answer.headers.get("content-type") !== "application/ohttp-keys") {
    throw new Error("not application/ohttp-keys");
  }
  const list = new DataView(await answer.arrayBuffer());
  for (let at = 0; at < list.byteLength; at += 2 + list.getUint16(at)) {
    if (list.getUint16(at + 3) === kemId) {
      const start = at + 5;
      const publicKey = new Uint8Array(list.buffer, start, publicKeyBytes[kemId]);
      return { keyId: list.getUint8(at + 2), publicKey };
    }
  }
  throw new Error("no configuration with this KEM");
}

// RFC 9458 section 4.3
async function seal(config, request) {
  const kem = kemId === 0x647a ? new XWing() : new DhkemX25519HkdfSha256();
  const aead = aeadId === 1 ? new Aes128Gcm() : new Chacha20Poly1305();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead });
  const header = Buffer.from([config.keyId, kemId >> 8, kemId & 255, 0, 1, 0, aeadId]);
  const sender = await suite.createSenderContext({
    recipientPublicKey: await kem.deserializePublicKey(config.publicKey),
    info: Buffer.concat([Buffer.from("message/bhttp request\0"), header]),
  });
  const ciphertext = await sender.seal(request);
  return { sender, encoded: Buffer.concat([header, new Uint8Array(sender.enc), new Uint8Array(ciphertext)]) };
}

// RFC 9458 section 4.4
async function open(sender, encapsulated) {
  const length = Math.max(12, keyBytes[aeadId]);
  const secret = await sender.export(Buffer.from("message/bhttp response"), length);
  const salt = Buffer.concat([new Uint8Array(sender.enc), encapsulated.subarray(0, length)]);
  const derive = (info, bytes) => Buffer.from(hkdfSync("sha256", Buffer.from(secret), salt, info, bytes));
  const name = aeadId === 1 ? "aes-128-gcm" : "chacha20-poly1305";
  const cipher = createDecipheriv(name, derive("key", keyBytes[aeadId]), derive("nonce", 12), { authTagLength: 16 });
  const ciphertext = encapsulated.subarray(length);
  cipher.setAuthTag(ciphertext.subarray(-16));
  return Buffer.concat([cipher.update(ciphertext.subarray(0, -16)), cipher.final()]);
}

const body = readFileSync(0);
const inner = new Request(`https://resguardo.invalid${path}`, {
  method,
  headers: headers.map((header) => header.split(/=(.*)/s).slice(0, 2)),
  body: body.length > 0 ? body : undefined,
});
const { sender, encoded } = await seal(
  await keyConfig(),
  new Uint8Array(await new BHttpEncoder().encodeRequest(inner)),
);
const outer = await fetch(gatewayUrl, {
  method: "POST",
  headers: { "content-type": "message/ohttp-req" },
  body: encoded,
});
if (outer.status !== 200 || outer.headers.get("content-type") !== "message/ohttp-res") {
  throw new Error(`the gateway answered ${outer.status} ${await outer.text()}`);
}
const opened = await open(sender, Buffer.from(await outer.arrayBuffer()));
const response = new BHttpDecoder().decodeResponse(new Uint8Array(opened));
console.log(response.status);
console.log(await response.text());
