package org.resguardo.age;

/// Somebody a file is sealed to.
public sealed interface Recipient permits HybridRecipient, X25519Recipient, PassphraseRecipient {
  /// Reads `age1pq1...` or `age1...`.
  ///
  /// @throws KeyFormatException when it is neither
  static Recipient parse(String text) throws KeyFormatException {
    Bech32 key = Bech32.decode(text);
    return switch (key.prefix()) {
      case HybridRecipient.PREFIX -> HybridRecipient.of(key.data());
      case X25519Recipient.PREFIX -> X25519Recipient.of(key.data());
      default -> throw new KeyFormatException("the recipient starts with neither age1pq1 nor age1");
    };
  }
}
