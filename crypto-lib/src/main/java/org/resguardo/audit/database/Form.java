package org.resguardo.audit.database;

import java.util.Arrays;
import java.util.Optional;

/// What a column's values look like; decides which checks they go through.
enum Form {
  /// A random UUID, no version.
  RANDOM_ID("random-id", ""),
  /// An ISO week.
  WEEK("week", "[0-9]{4}-W[0-9]{2}"),
  /// A calendar day: of a public document or the service's own work, or after which something
  /// unfinished is dropped.
  DAY("day", ""),
  /// A code of ours.
  WORD("word", "[a-z][a-z_]{0,30}"),
  /// A SHA-256 digest in hexadecimal.
  HEX64("hex64", "[0-9a-f]{64}"),
  /// An organisation's id.
  ORGANISATION("organisation", "org-[a-z0-9-]{1,42}"),
  /// Ids of 1 to 10 organisations, as PostgreSQL writes an array.
  ORGANISATIONS("organisations", "[{]org-[a-z0-9-]{1,42}(,org-[a-z0-9-]{1,42}){0,9}[}]"),
  /// A member's pseudonym.
  MEMBER("member", "m-[0-9a-f]{4,32}"),
  /// An age recipient or a verifier key.
  PUBLIC_KEY("public-key", "[!-~]+"),
  /// A number that counts changes or places, and tells no time.
  NUMBER("number", ""),
  /// The clock's reading at a coarse step, of a service and not of a report.
  PERIOD("period", ""),
  /// True or false.
  FLAG("flag", ""),
  /// A digest, key or random value of a fixed number of bytes.
  BYTES("bytes", ""),
  /// The header of an age file.
  AGE_HEADER("age-header", ""),
  /// The payload of an age file, of size classes only.
  AGE_PAYLOAD("age-payload", ""),
  /// A whole age file, of size classes only.
  AGE_FILE("age-file", ""),
  /// A piece of the payload of an age file, of given lengths only.
  AGE_CHUNK("age-chunk", ""),
  /// A whole age file of any length: a secret of the service itself, sealed to an identity that is
  /// in no database.
  AGE_SECRET("age-secret", ""),
  /// Published or meant to be published: any text or bytes.
  PUBLIC("public", "");

  private final String word;
  private final String pattern;

  Form(String word, String pattern) {
    this.word = word;
    this.pattern = pattern;
  }

  static Form ofWord(String word) {
    return Arrays.stream(values())
        .filter(form -> form.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a form: " + word));
  }

  /// The regular expression, Java's and PostgreSQL's, that whole texts of this form match.
  Optional<String> pattern() {
    return Optional.of(pattern).filter(expression -> !expression.isEmpty());
  }

  /// Whether the values are ciphertext of size classes, in which nothing may be readable.
  boolean isSealed() {
    return this == AGE_PAYLOAD || this == AGE_FILE || this == AGE_CHUNK;
  }
}
