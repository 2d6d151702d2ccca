package org.resguardo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.Identity;
import org.resguardo.age.IdentityFile;
import org.resguardo.age.KeyFormatException;
import org.resguardo.age.Recipient;
import org.resguardo.age.RecipientFile;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.tlog.WitnessKey;

/// Reads the files people keep keys in: one key a line, `#` comments and empty lines passed over.
final class KeyFiles {
  private static final int MAX_SECRET_BYTES = 64 * 1024;

  private interface Parser<K> {
    List<K> parse(String text) throws KeyFormatException;
  }

  private KeyFiles() {}

  static List<Identity> identities(List<Path> files) throws Refusal, IOException {
    List<Identity> identities = new ArrayList<>();
    for (Path file : files) {
      identities.addAll(keys(file, "identities", IdentityFile::parse));
    }
    return identities;
  }

  static List<Recipient> recipients(List<String> recipients, List<Path> files)
      throws Refusal, IOException {
    List<Recipient> all = new ArrayList<>();
    for (String recipient : recipients) {
      try {
        all.add(Recipient.parse(recipient));
      } catch (KeyFormatException malformed) {
        throw new Refusal(
            "not a recipient: " + malformed.getMessage(), "recipients start with age1pq1 or age1");
      }
    }
    for (Path file : files) {
      all.addAll(keys(file, "recipients", RecipientFile::parse));
    }
    return all;
  }

  static SignerKey signerKey(Path file) throws Refusal, IOException {
    try {
      return SignerKey.parse(onlyLine(file));
    } catch (NoteFormatException malformed) {
      throw new Refusal(
          "not a signing key: " + file + ": " + malformed.getMessage(),
          "make one with: resguardo keygen --signing NAME");
    }
  }

  static WitnessKey witnessKey(Path file) throws Refusal, IOException {
    try {
      return WitnessKey.parse(onlyLine(file));
    } catch (NoteFormatException malformed) {
      throw new Refusal(
          "not a witness's key: " + file + ": " + malformed.getMessage(),
          "make one with: resguardo keygen --witness NAME");
    }
  }

  /// The one line of a file that holds a secret: comments and empty lines passed over.
  static String onlyLine(Path file) throws Refusal, IOException {
    return onlyLine(Streams.text(file), file.toString());
  }

  /// The same, of standard input when there is no file.
  static String onlyLine(Streams streams, @Nullable Path file) throws Refusal, IOException {
    if (file != null) {
      return onlyLine(file);
    }
    byte[] text = streams.standardInput().readNBytes(MAX_SECRET_BYTES);
    return onlyLine(new String(text, StandardCharsets.UTF_8), "standard input");
  }

  private static String onlyLine(String text, String source) throws Refusal {
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (lines.size() != 1) {
      throw new Refusal("expected one line in " + source + ", found " + lines.size());
    }
    return lines.getFirst();
  }

  private static <K> List<K> keys(Path file, String kind, Parser<K> parser)
      throws Refusal, IOException {
    try {
      return parser.parse(Streams.text(file));
    } catch (KeyFormatException malformed) {
      throw new Refusal(
          "not a file of %s: %s: %s".formatted(kind, file, malformed.getMessage()),
          "make one with: resguardo keygen -o key.txt");
    }
  }
}
