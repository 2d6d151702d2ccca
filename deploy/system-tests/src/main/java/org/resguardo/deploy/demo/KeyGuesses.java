package org.resguardo.deploy.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.Identity;
import org.resguardo.age.KeyFormatException;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// Every identity that could be hidden in seized values: identities as written, 32-byte values as
/// they are, in hexadecimal or base64, and the digest of each word.
final class KeyGuesses {
  private static final int SEED_BYTES = 32;
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/=_-]{16,2000}");
  private static final int MOST_GUESSES = 20_000;
  private static final List<Decoding> DECODINGS =
      List.of(
          HexFormat.of()::parseHex, Base64.getDecoder()::decode, Base64.getUrlDecoder()::decode);

  private final Set<Bytes> seeds = new LinkedHashSet<>();
  private final List<Identity> identities = new ArrayList<>();

  /// The identities in `values`; at most 20,000.
  static List<Identity> in(Collection<byte[]> values) {
    KeyGuesses guesses = new KeyGuesses();
    values.forEach(guesses::take);
    guesses.seeds.stream()
        .limit(MOST_GUESSES)
        .map(seed -> HybridIdentity.fromSeed(SecretBytes.of(seed.toArray())))
        .forEach(guesses.identities::add);
    return guesses.identities;
  }

  private void take(byte[] value) {
    if (value.length == SEED_BYTES) {
      seeds.add(Bytes.of(value));
    }
    Matcher words = WORD.matcher(new String(value, StandardCharsets.ISO_8859_1));
    while (words.find()) {
      takeWord(words.group());
    }
  }

  private void takeWord(String word) {
    try {
      identities.add(Identity.parse(word));
    } catch (KeyFormatException notWritten) {
      seeds.add(Bytes.of(Primitives.sha256(word.getBytes(StandardCharsets.UTF_8))));
    }
    decoded(word).forEach(this::takeSeed);
  }

  private static List<byte[]> decoded(String word) {
    return DECODINGS.stream().map(decoding -> decoded(decoding, word)).toList();
  }

  /// The decoded word; nothing when it is not in that form.
  private static byte[] decoded(Decoding decoding, String word) {
    try {
      return decoding.decode(word);
    } catch (IllegalArgumentException otherForm) {
      return new byte[0];
    }
  }

  private interface Decoding {
    byte[] decode(String word);
  }

  /// The first and the last 32 bytes: a raw key, or one behind a type byte or a DER prefix.
  private void takeSeed(byte[] bytes) {
    if (bytes.length >= SEED_BYTES) {
      Bytes all = Bytes.of(bytes);
      seeds.add(all.slice(0, SEED_BYTES));
      seeds.add(all.slice(all.length() - SEED_BYTES, all.length()));
    }
  }
}
