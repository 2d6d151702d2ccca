package org.resguardo.bhttp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// Writes the parts of one known-length message in their order, no section left out.
final class MessageWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  MessageWriter number(long value) {
    Varint.write(value, out);
    return this;
  }

  MessageWriter text(String text) {
    return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  MessageWriter fields(List<Field> fields) {
    MessageWriter section = new MessageWriter();
    fields.forEach(field -> section.text(field.name()).text(field.value()));
    return bytes(section.out.toByteArray());
  }

  MessageWriter content(Bytes content) {
    return bytes(content.toArray());
  }

  Bytes written() {
    return Bytes.of(out.toByteArray());
  }

  private MessageWriter bytes(byte[] bytes) {
    Varint.write(bytes.length, out);
    out.writeBytes(bytes);
    return this;
  }
}
