package org.resguardo.age;

import java.security.SecureRandom;
import java.util.List;

/// Recipients who may share a file.
///
/// @param recipients at least one; a passphrase alone; post-quantum and classic never together
record RecipientGroup(List<Recipient> recipients) {
  RecipientGroup {
    recipients = List.copyOf(recipients);
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("a file has at least one recipient");
    }
    if (recipients.size() > 1 && has(recipients, PassphraseRecipient.class)) {
      throw new IllegalArgumentException("a passphrase is the only recipient of a file");
    }
    if (has(recipients, HybridRecipient.class) && has(recipients, X25519Recipient.class)) {
      throw new IllegalArgumentException(
          "a classic recipient beside a post-quantum one would undo its protection");
    }
  }

  private static boolean has(List<Recipient> recipients, Class<? extends Recipient> type) {
    return recipients.stream().anyMatch(type::isInstance);
  }

  AgeHeader wrap(FileKey fileKey, SecureRandom random) {
    return AgeHeader.of(
        recipients.stream().map(recipient -> wrap(recipient, fileKey, random)).toList(), fileKey);
  }

  private static Stanza wrap(Recipient recipient, FileKey fileKey, SecureRandom random) {
    return switch (recipient) {
      case HybridRecipient hybrid -> hybrid.wrap(fileKey);
      case X25519Recipient x25519 -> x25519.wrap(fileKey, random);
      case PassphraseRecipient passphrase -> passphrase.wrap(fileKey, random);
    };
  }
}
