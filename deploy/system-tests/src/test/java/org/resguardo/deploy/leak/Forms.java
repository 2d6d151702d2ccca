package org.resguardo.deploy.leak;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// All forms of a canary but the deflated ones, which {@link Inflation} undoes.
///
/// A form is left out when it is the same bytes as another: canaries are ASCII, so UTF-8 and
/// Latin-1 are one.
final class Forms {
  private static final int GROUP = 8;

  private final Canary canary;
  private final List<Needle> needles = new ArrayList<>();

  private Forms(Canary canary) {
    this.canary = canary;
  }

  static List<Needle> of(Canary canary) {
    Forms forms = new Forms(canary);
    byte[] text = canary.text().getBytes(StandardCharsets.ISO_8859_1);
    forms.addTexts("", canary.text());
    forms.addTexts("hex ", HexFormat.of().formatHex(text));
    forms.addTexts("HEX ", HexFormat.of().withUpperCase().formatHex(text));
    forms.addTexts("url ", HexFormat.of().withPrefix("%").formatHex(text));
    forms.addTexts("URL ", HexFormat.of().withPrefix("%").withUpperCase().formatHex(text));
    forms.addTexts("json ", escaped(canary.text()));
    forms.addBase64("base64 ", Base64.getEncoder(), text);
    forms.addBase64("base64url ", Base64.getUrlEncoder(), text);
    forms.addPglz(text);
    return List.copyOf(forms.needles);
  }

  private void addTexts(String form, String text) {
    add(form + "ascii", text.getBytes(StandardCharsets.ISO_8859_1));
    add(form + "utf-16le", text.getBytes(StandardCharsets.UTF_16LE));
    add(form + "utf-16be", text.getBytes(StandardCharsets.UTF_16BE));
    String upper = text.toUpperCase(Locale.ROOT);
    if (form.isEmpty() && !upper.equals(text)) {
      add("upper case", upper.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /// What base64 makes of it in the middle of something, at each of three alignments: the
  /// characters that depend on its neighbours are cut off.
  private void addBase64(String form, Base64.Encoder encoder, byte[] text) {
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + text.length];
      System.arraycopy(text, 0, shifted, before, text.length);
      String encoded = encoder.withoutPadding().encodeToString(shifted);
      int from = Math.ceilDiv(before * 8, 6);
      int to = shifted.length * 8 / 6;
      addTexts(form + before + " ", encoded.substring(from, to));
    }
  }

  /// PostgreSQL's pglz writes a control byte before each eight items, and 0 when all are literals:
  /// a random text is kept, but cut in pieces of eight at one of eight places. What follows the
  /// last whole piece is left out; of a cut that keeps neither two pieces nor the whole text
  /// nothing can be said, because others share so short a piece.
  private void addPglz(byte[] text) {
    for (int first = 0; first < GROUP; first++) {
      ByteArrayOutputStream cut = new ByteArrayOutputStream();
      cut.write(text, 0, first);
      int groups = (text.length - first) / GROUP;
      for (int at = first; at < first + groups * GROUP; at += GROUP) {
        cut.write(0);
        cut.write(text, at, GROUP);
      }
      if (groups >= 2 || (groups == 1 && first + GROUP == text.length)) {
        add("pglz " + first, cut.toByteArray());
      }
    }
  }

  private void add(String form, byte[] bytes) {
    if (needles.stream().noneMatch(known -> known.isSameAs(bytes))) {
      needles.add(new Needle(canary, form, bytes));
    }
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(character -> "\\u%04x".formatted(character))
        .collect(Collectors.joining());
  }
}
