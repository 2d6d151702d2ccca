package org.resguardo.report.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Base64;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// A mailbox id and its secret, as a receipt gives them.
record TestOnlyReceipt(Bytes id, Bytes secret) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static TestOnlyReceipt random() {
    return new TestOnlyReceipt(randomKey(), randomKey());
  }

  TestOnlyReceipt withAnotherSecret() {
    return new TestOnlyReceipt(id, randomKey());
  }

  /// Makes the submission one of this receipt.
  ObjectNode in(ObjectNode submission) {
    ((ObjectNode) submission.get("mailbox"))
        .put("id_hash", hash(id).toBase64())
        .put("secret_hash", hash(secret).toBase64());
    return submission;
  }

  Bytes idHash() {
    return hash(id);
  }

  String authorization() {
    byte[] both = new byte[64];
    System.arraycopy(id.toArray(), 0, both, 0, 32);
    System.arraycopy(secret.toArray(), 0, both, 32, 32);
    return "Bearer " + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  MailboxCredential credential() {
    return MailboxCredential.parse(authorization());
  }

  private static Bytes randomKey() {
    return Bytes.of(Primitives.randomBytes(32, RANDOM));
  }

  private static Bytes hash(Bytes key) {
    return Bytes.of(Primitives.sha256(key.toArray()));
  }
}
