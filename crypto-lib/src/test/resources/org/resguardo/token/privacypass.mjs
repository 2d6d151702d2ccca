// Another implementation of Privacy Pass, asked line by line on standard input; everything is hexadecimal.
//
//   node privacypass.mjs FOLDER client     CHALLENGE KEY -> token request, then RESPONSE -> token
//   node privacypass.mjs FOLDER issuer     prints its key, then REQUEST -> token response
//   node privacypass.mjs FOLDER origin     KEY TOKEN -> true or false
//   node privacypass.mjs FOLDER header     WWW-Authenticate value in hexadecimal -> challenge and key
//
// FOLDER is where `npm install @cloudflare/privacypass-ts` was run.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { webcrypto } from "node:crypto";

globalThis.crypto ??= webcrypto;
const [folder, role] = process.argv.slice(2);
const main = `${folder}/node_modules/@cloudflare/privacypass-ts/lib/src/index.js`;
const pass = await import(pathToFileURL(main));
const { publicVerif, TOKEN_TYPES, TokenChallenge, Token, WWWAuthenticateHeader, AuthorizationHeader } = pass;
const MODE = publicVerif.BlindRSAMode.PSS;

const bytes = (hex) => new Uint8Array(Buffer.from(hex, "hex"));
const hex = (value) => Buffer.from(value).toString("hex");

async function issuer() {
  const keys = await publicVerif.Issuer.generateKey(MODE, {
    modulusLength: 2048,
    publicExponent: Uint8Array.from([1, 0, 1]),
  });
  const issuing = new publicVerif.Issuer(MODE, "issuer.example", keys.privateKey, keys.publicKey);
  console.log(hex(await publicVerif.getPublicKeyBytes(keys.publicKey)));
  return async (request) => {
    const parsed = publicVerif.TokenRequest.deserialize(TOKEN_TYPES.BLIND_RSA, bytes(request));
    return hex((await issuing.issue(parsed)).serialize());
  };
}

function client() {
  let asking;
  return async (first, key) => {
    if (key === undefined) {
      const token = await asking.finalize(asking.deserializeTokenResponse(bytes(first)));
      return hex(Buffer.from(new AuthorizationHeader(token).toString(true)));
    }
    asking = new publicVerif.Client(MODE);
    const challenge = TokenChallenge.deserialize(bytes(first));
    return hex((await asking.createTokenRequest(challenge, bytes(key))).serialize());
  };
}

function origin() {
  return async (key, token) => {
    const imported = await crypto.subtle.importKey(
      "spki",
      pass.util.convertRSASSAPSSToEnc(bytes(key)),
      { name: "RSA-PSS", hash: "SHA-384" },
      true,
      ["verify"],
    );
    const parsed = Token.deserialize(TOKEN_TYPES.BLIND_RSA, bytes(token));
    return String(await new publicVerif.Origin(MODE).verify(parsed, imported));
  };
}

function header() {
  return async (value) => {
    const [parsed] = WWWAuthenticateHeader.parse(Buffer.from(value, "hex").toString());
    return `${hex(parsed.challenge.serialize())} ${hex(parsed.tokenKey)}`;
  };
}

const answer = await { issuer, client, origin, header }[role]();
for await (const line of createInterface({ input: process.stdin })) {
  console.log(await answer(...line.split(" ")));
}
