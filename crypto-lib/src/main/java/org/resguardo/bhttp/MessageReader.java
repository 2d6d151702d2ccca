package org.resguardo.bhttp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// Reads the parts of one message in their order, in either framing.
///
/// Sections missing at the end count as empty (RFC 9292 section 3.8); a section that began has to
/// end.
final class MessageReader {
  private final ByteBuffer in;
  private final BhttpLimits limits;
  private boolean isIndeterminate;

  MessageReader(Bytes message, BhttpLimits limits) {
    this.in = ByteBuffer.wrap(message.toArray());
    this.limits = limits;
  }

  // spec: 3.3
  void framing(int knownLength, int indeterminateLength) throws BhttpFormatException {
    long framing = Varint.read(in);
    if (framing != knownLength && framing != indeterminateLength) {
      throw new BhttpFormatException("the framing indicator is another one");
    }
    isIndeterminate = framing == indeterminateLength;
  }

  long number() throws BhttpFormatException {
    return Varint.read(in);
  }

  String text() throws BhttpFormatException {
    return text(in, limits.maxFieldSectionBytes());
  }

  // spec: 3.6
  List<Field> fields() throws BhttpFormatException {
    if (!in.hasRemaining()) {
      return List.of();
    }
    return isIndeterminate ? terminatedFields() : sizedFields();
  }

  private List<Field> sizedFields() throws BhttpFormatException {
    ByteBuffer section = slice(in, limits.maxFieldSectionBytes(), "field section");
    List<Field> fields = new ArrayList<>();
    while (section.hasRemaining()) {
      fields.add(field(section, text(section, section.remaining()), section.remaining()));
    }
    return fields;
  }

  private List<Field> terminatedFields() throws BhttpFormatException {
    int start = in.position();
    List<Field> fields = new ArrayList<>();
    for (String name = sectionText(start); !name.isEmpty(); name = sectionText(start)) {
      fields.add(field(in, name, leftOfSection(start)));
    }
    return fields;
  }

  private String sectionText(int start) throws BhttpFormatException {
    return text(in, leftOfSection(start));
  }

  private int leftOfSection(int start) {
    return Math.max(0, limits.maxFieldSectionBytes() - (in.position() - start));
  }

  private static Field field(ByteBuffer section, String name, int maxBytes)
      throws BhttpFormatException {
    String value = text(section, maxBytes);
    if (!Field.isName(name) || !Field.isValue(value)) {
      throw new BhttpFormatException("a field line is not one of HTTP");
    }
    return new Field(name, value);
  }

  // spec: 3.7
  Bytes content() throws BhttpFormatException {
    if (!in.hasRemaining()) {
      return Bytes.of(new byte[0]);
    }
    return isIndeterminate
        ? chunks()
        : Bytes.of(bytes(slice(in, limits.maxContentBytes(), "content")));
  }

  private Bytes chunks() throws BhttpFormatException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ByteBuffer chunk = slice(in, limits.maxContentBytes(), "content");
    while (chunk.hasRemaining()) {
      content.writeBytes(bytes(chunk));
      chunk = slice(in, limits.maxContentBytes() - content.size(), "content");
    }
    return Bytes.of(content.toByteArray());
  }

  // spec: 3.8
  void padding() throws BhttpFormatException {
    while (in.hasRemaining()) {
      if (in.get() != 0) {
        throw new BhttpFormatException("the padding is not zero");
      }
    }
  }

  private static String text(ByteBuffer in, int maxBytes) throws BhttpFormatException {
    return StandardCharsets.ISO_8859_1.decode(slice(in, maxBytes, "field section")).toString();
  }

  /// What a length of at most `maxBytes` announces; nothing is copied before it is there.
  private static ByteBuffer slice(ByteBuffer in, int maxBytes, String what)
      throws BhttpFormatException {
    long length = Varint.read(in);
    requireWithin(length, maxBytes, what);
    if (length > in.remaining()) {
      throw new BhttpFormatException("the message ends inside its " + what);
    }
    ByteBuffer slice = in.slice(in.position(), (int) length);
    in.position(in.position() + (int) length);
    return slice;
  }

  private static void requireWithin(long bytes, int maxBytes, String what)
      throws BhttpFormatException {
    if (bytes > maxBytes) {
      throw new BhttpFormatException("the " + what + " is longer than may be");
    }
  }

  private static byte[] bytes(ByteBuffer slice) {
    byte[] bytes = new byte[slice.remaining()];
    slice.get(bytes);
    return bytes;
  }
}
