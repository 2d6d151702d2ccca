// Another implementation of age as a filter from standard input to standard output.
//
//   node age-encryption.mjs FOLDER keygen                  prints an identity and its recipient
//   node age-encryption.mjs FOLDER seal RECIPIENT
//   node age-encryption.mjs FOLDER open IDENTITY
//
// FOLDER is where `npm install age-encryption` was run; keys on the command line are test keys only.
import { createRequire } from "node:module";
import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, command, key] = process.argv.slice(2);
const resolved = createRequire(`${folder}/`).resolve("age-encryption");
const age = await import(pathToFileURL(resolved));

async function answer() {
  switch (command) {
    case "keygen": {
      const identity = await age.generateHybridIdentity();
      return Buffer.from(`${identity}\n${await age.identityToRecipient(identity)}\n`);
    }
    case "seal": {
      const encrypter = new age.Encrypter();
      encrypter.addRecipient(key);
      return encrypter.encrypt(readFileSync(0));
    }
    case "open": {
      const decrypter = new age.Decrypter();
      decrypter.addIdentity(key);
      return decrypter.decrypt(readFileSync(0));
    }
    default:
      throw new Error(`no such command: ${command}`);
  }
}

const bytes = await answer();
for (let written = 0; written < bytes.length; ) {
  written += writeSync(1, bytes, written);
}
