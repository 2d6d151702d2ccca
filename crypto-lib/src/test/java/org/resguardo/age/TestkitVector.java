package org.resguardo.age;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;

/// One vector: lines of `key: value`, an empty line, the age file.
public record TestkitVector(String name, List<String> lines, Bytes file) {
  static TestkitVector read(Path path) {
    try {
      byte[] content = Files.readAllBytes(path);
      int end = 0;
      while (content[end] != '\n' || content[end + 1] != '\n') {
        end++;
      }
      List<String> lines = new String(content, 0, end, StandardCharsets.UTF_8).lines().toList();
      byte[] file = Arrays.copyOfRange(content, end + 2, content.length);
      boolean compressed = lines.contains("compressed: zlib");
      return new TestkitVector(
          path.getFileName().toString(), lines, Bytes.of(compressed ? inflate(file) : file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] inflate(byte[] compressed) throws IOException {
    ByteArrayOutputStream inflated = new ByteArrayOutputStream();
    new InflaterInputStream(new ByteArrayInputStream(compressed)).transferTo(inflated);
    return inflated.toByteArray();
  }

  public List<String> values(String key) {
    String start = key + ": ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  public String expect() {
    return values("expect").getFirst();
  }

  boolean isArmored() {
    return lines.contains("armored: yes");
  }

  List<Identity> identities() throws KeyFormatException {
    List<Identity> identities = new ArrayList<>();
    for (String identity : values("identity")) {
      identities.add(Identity.parse(identity));
    }
    for (String passphrase : values("passphrase")) {
      byte[] utf8 = passphrase.getBytes(StandardCharsets.UTF_8);
      identities.add(PassphraseIdentity.of(SecretBytes.of(utf8)));
    }
    return identities;
  }
}
