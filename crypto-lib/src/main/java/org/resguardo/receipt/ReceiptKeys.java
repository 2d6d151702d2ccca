package org.resguardo.receipt;

import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// Everything derived from a receipt. Only {@link #publicPart} ever leaves the reporter's side as
/// it is.
///
/// | component           | bytes | meaning                                                  |
/// |---------------------|-------|----------------------------------------------------------|
/// | mailboxId           | 32    | names the mailbox; the server keeps its SHA-256          |
/// | mailboxBearerSecret | 32    | opens the mailbox; the server keeps its SHA-256          |
/// | statementSeed       | 32    | Ed25519 seed that signs consent and withdrawal           |
/// | replySeed           | 32    | MLKEM768-X25519 seed, an age identity that opens replies |
///
/// Format: spec/receipt.md section 4.
public record ReceiptKeys(
    SecretBytes mailboxId,
    SecretBytes mailboxBearerSecret,
    SecretBytes statementSeed,
    SecretBytes replySeed) {
  // spec: 4.1
  private static final String CONTEXT = "org.resguardo/receipt/v1";
  private static final int MEMORY_KIB = 64 * 1024;
  private static final int PASSES = 3;
  private static final int LANES = 1;
  private static final byte[] NO_SALT = {}; // safe here: the root is uniform and used nowhere else

  /// @throws IllegalArgumentException when a component has not 32 bytes
  public ReceiptKeys {
    requireKey(mailboxId);
    requireKey(mailboxBearerSecret);
    requireKey(statementSeed);
    requireKey(replySeed);
  }

  /// Derives the keys of `receipt`. Takes about a quarter of a second and 64 MiB, on purpose.
  public static ReceiptKeys derive(Receipt receipt) {
    SecretBytes root = root(receipt);
    return new ReceiptKeys(
        expand(root, "mailbox-id"),
        expand(root, "mailbox-bearer-secret"),
        expand(root, "statement-seed"),
        expand(root, "reply-seed"));
  }

  // spec: 4.1
  static SecretBytes root(Receipt receipt) {
    return Primitives.argon2id(
        receipt.entropy().exportSecretBytes(),
        Bytes.utf8(CONTEXT).toArray(),
        MEMORY_KIB,
        PASSES,
        LANES,
        Primitives.KEY_BYTES);
  }

  // spec: 4.2
  private static SecretBytes expand(SecretBytes root, String purpose) {
    byte[] info = Bytes.utf8(CONTEXT + "/" + purpose).toArray();
    return Primitives.hkdfSha256(root, NO_SALT, info, Primitives.KEY_BYTES);
  }

  /// The Ed25519 public key that verifies the reporter's statements: 32 bytes.
  public Bytes statementPublicKey() {
    return Bytes.of(Primitives.ed25519PublicKey(statementSeed));
  }

  /// The MLKEM768-X25519 public key replies are sealed to: 1216 bytes.
  public Bytes replyPublicKey() {
    return Bytes.of(Primitives.hybridPublicKey(replySeed));
  }

  /// What the server is given.
  public MailboxKeys publicPart() {
    return new MailboxKeys(
        sha256(mailboxId), sha256(mailboxBearerSecret), statementPublicKey(), replyPublicKey());
  }

  private static Bytes sha256(SecretBytes secret) {
    return Bytes.of(Primitives.sha256(secret.exportSecretBytes()));
  }

  private static void requireKey(SecretBytes key) {
    if (key.length() != Primitives.KEY_BYTES) {
      throw new IllegalArgumentException("a receipt key has 32 bytes");
    }
  }
}
