package org.resguardo.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// The public part of a reporter's mailbox: what the server needs to answer the holder of the
/// receipt, and no more.
///
/// | field           | bytes | meaning                                               |
/// |-----------------|-------|-------------------------------------------------------|
/// | idHash          | 32    | SHA-256 of the mailbox id                             |
/// | secretHash      | 32    | SHA-256 of the mailbox bearer secret                  |
/// | statementKey    | 32    | Ed25519 public key of the reporter's statements       |
/// | replyPublicKey  | 1216  | MLKEM768-X25519 public key that replies are sealed to |
public record MailboxKeys(
    @JsonProperty("id_hash") Bytes idHash,
    @JsonProperty("secret_hash") Bytes secretHash,
    @JsonProperty("statement_key") Bytes statementKey,
    @JsonProperty("reply_public_key") Bytes replyPublicKey) {
  private static final int HASH_BYTES = 32;

  public MailboxKeys {
    requireLength(idHash, HASH_BYTES);
    requireLength(secretHash, HASH_BYTES);
    requireLength(statementKey, Primitives.KEY_BYTES);
    requireLength(replyPublicKey, Primitives.HYBRID_PUBLIC_KEY_BYTES);
  }

  /// The four fields one after the other, as the testimony's digest covers them.
  public Bytes encoded() {
    ByteBuffer fields =
        ByteBuffer.allocate(
            2 * HASH_BYTES + Primitives.KEY_BYTES + Primitives.HYBRID_PUBLIC_KEY_BYTES);
    for (Bytes field : List.of(idHash, secretHash, statementKey, replyPublicKey)) {
      fields.put(field.toArray());
    }
    return Bytes.of(fields.array());
  }

  private static void requireLength(Bytes value, int length) {
    if (value.length() != length) {
      throw new IllegalArgumentException("a mailbox key has a wrong length");
    }
  }
}
