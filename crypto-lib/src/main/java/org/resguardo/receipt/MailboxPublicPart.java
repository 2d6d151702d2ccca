package org.resguardo.receipt;

import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// What the server holds of a receipt: enough to recognise the reporter, nothing to become them.
///
/// | component          | bytes | meaning                                       |
/// |--------------------|-------|-----------------------------------------------|
/// | mailboxIdHash      | 32    | SHA-256 of the mailbox id                     |
/// | bearerSecretHash   | 32    | SHA-256 of the mailbox bearer secret          |
/// | statementPublicKey | 32    | Ed25519, verifies consent and withdrawal      |
/// | replyPublicKey     | 1216  | MLKEM768-X25519, replies are sealed to it     |
///
/// Only lengths are checked; a malformed key shows when it is used. Format: spec/receipt.md section
/// 5.
public record MailboxPublicPart(
    Bytes mailboxIdHash, Bytes bearerSecretHash, Bytes statementPublicKey, Bytes replyPublicKey) {
  private static final int HASH_BYTES = 32;

  /// @throws IllegalArgumentException when a component has not the length of its kind
  public MailboxPublicPart {
    requireLength("mailboxIdHash", mailboxIdHash, HASH_BYTES);
    requireLength("bearerSecretHash", bearerSecretHash, HASH_BYTES);
    requireLength("statementPublicKey", statementPublicKey, Primitives.KEY_BYTES);
    requireLength("replyPublicKey", replyPublicKey, Primitives.HYBRID_PUBLIC_KEY_BYTES);
  }

  private static void requireLength(String name, Bytes value, int bytes) {
    if (value.length() != bytes) {
      throw new IllegalArgumentException(name + " has " + bytes + " bytes");
    }
  }
}
