package org.resguardo.age;

/// A secret that opens files sealed to its recipient.
public sealed interface Identity permits HybridIdentity, X25519Identity, PassphraseIdentity {
  /// Reads `AGE-SECRET-KEY-PQ-1...` or `AGE-SECRET-KEY-1...`.
  ///
  /// @throws KeyFormatException when it is neither
  static Identity parse(String text) throws KeyFormatException {
    Bech32 key = Bech32.decode(text);
    return switch (key.prefix()) {
      case HybridIdentity.PREFIX -> HybridIdentity.of(key.data());
      case X25519Identity.PREFIX -> X25519Identity.of(key.data());
      default ->
          throw new KeyFormatException(
              "the identity starts with neither AGE-SECRET-KEY-PQ-1 nor AGE-SECRET-KEY-1");
    };
  }
}
