// A partner's client that is not ours: Privacy Pass by @cloudflare/privacypass-ts, the rest by node.
//
//   ACCESS_TOKEN=... node privacypass-client.mjs FOLDER ISSUER REPORT-SERVICE BODY OTHER-BODY
//
// FOLDER is where the package was installed, BODY and OTHER-BODY are files with two submissions. Hands BODY in without a
// token, is challenged, gets a token from ISSUER, hands BODY in twice and OTHER-BODY once with it. Prints status and first
// line of each of the four answers.
import { createHash, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

globalThis.crypto ??= webcrypto;
const [folder, issuer, reportService, body, otherBody] = process.argv.slice(2);
const main = `${folder}/node_modules/@cloudflare/privacypass-ts/lib/src/index.js`;
const { publicVerif, WWWAuthenticateHeader, AuthorizationHeader } = await import(pathToFileURL(main));

const same = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0;

async function handIn(file, headers) {
  const answer = await fetch(`${reportService}/v1/submissions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: readFileSync(file),
  });
  const text = await answer.text();
  const digest = createHash("sha256").update(text).digest("hex");
  console.log(answer.status, digest, text.split("\n")[0].trim());
  return answer;
}

// RFC 9578 section 4
async function directory() {
  const answer = await fetch(`${issuer}/.well-known/private-token-issuer-directory`);
  if (answer.headers.get("content-type") !== "application/private-token-issuer-directory") {
    throw new Error("not application/private-token-issuer-directory");
  }
  return answer.json();
}

async function token(challenge, tokenKey) {
  const published = await directory();
  const keys = published["token-keys"].map((key) => Buffer.from(key["token-key"], "base64url"));
  if (!keys.some((key) => same(key, tokenKey))) {
    throw new Error("the challenge asks for a key that is not in the directory");
  }
  const client = new publicVerif.Client(publicVerif.BlindRSAMode.PSS);
  const request = await client.createTokenRequest(challenge, tokenKey);
  const answer = await fetch(new URL(published["issuer-request-uri"], issuer), {
    method: "POST",
    headers: {
      authorization: `Bearer ${process.env.ACCESS_TOKEN}`,
      "content-type": "application/private-token-request",
    },
    body: request.serialize(),
  });
  if (answer.status !== 200) {
    throw new Error(`the issuer answers ${answer.status}`);
  }
  return client.finalize(client.deserializeTokenResponse(new Uint8Array(await answer.arrayBuffer())));
}

const challenged = await handIn(body, {});
const [asked] = WWWAuthenticateHeader.parse(challenged.headers.get("www-authenticate"));
const spent = new AuthorizationHeader(await token(asked.challenge, asked.tokenKey)).toString(true);
await handIn(body, { authorization: spent });
await handIn(body, { authorization: spent });
await handIn(otherBody, { authorization: spent });
