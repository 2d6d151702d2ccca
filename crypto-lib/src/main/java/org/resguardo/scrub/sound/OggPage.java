package org.resguardo.scrub.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resguardo.scrub.format.Source;

/// A page of an Ogg file (RFC 3533 section 6), read once.
final class OggPage {
  static final int CONTINUED = 1;
  static final int FIRST = 2;
  static final int LAST = 4;

  private static final int HEADER_BYTES = 27;
  private static final int CAPTURE = 0x4f676753;
  private static final int FLAGS_AT = 5;
  private static final int SERIAL_AT = 14;
  private static final int SEQUENCE_AT = 18;
  private static final int CHECKSUM_AT = 22;
  private static final int SEGMENTS_AT = 26;

  private final byte[] bytes;

  private OggPage(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The page that begins there; nothing when there is none, or not all of it.
  static Optional<OggPage> at(Source in, long at) throws IOException {
    if (at > in.size() - HEADER_BYTES) {
      return Optional.empty();
    }
    byte[] header = in.read(at, HEADER_BYTES);
    int segments = header[SEGMENTS_AT] & 0xff;
    if (ByteBuffer.wrap(header).getInt() != CAPTURE || header[4] != 0) {
      return Optional.empty();
    }
    long body = at + HEADER_BYTES + segments;
    if (body > in.size()) {
      return Optional.empty();
    }
    int bytes = HEADER_BYTES + segments;
    for (byte lace : in.read(at + HEADER_BYTES, segments)) {
      bytes += lace & 0xff;
    }
    return at > in.size() - bytes ? Optional.empty() : Optional.of(new OggPage(in.read(at, bytes)));
  }

  /// A new page with one piece of a packet.
  ///
  /// @param laces sizes of the pieces of 255 bytes that it is made of
  static OggPage of(int flags, byte[] laces, byte[] body) {
    ByteBuffer page =
        ByteBuffer.allocate(HEADER_BYTES + laces.length + body.length).putInt(CAPTURE);
    page.put(FLAGS_AT, (byte) flags).put(SEGMENTS_AT, (byte) laces.length);
    return new OggPage(page.position(HEADER_BYTES).put(laces).put(body).array());
  }

  int size() {
    return bytes.length;
  }

  int flags() {
    return bytes[FLAGS_AT];
  }

  int serial() {
    return little().getInt(SERIAL_AT);
  }

  /// The pieces of packets in the page; one that goes on in the next page is marked so.
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int segments = bytes[SEGMENTS_AT] & 0xff;
    int from = HEADER_BYTES + segments;
    int size = 0;
    for (int index = 0; index < segments; index++) {
      int lace = bytes[HEADER_BYTES + index] & 0xff;
      size += lace;
      if (lace < 255 || index == segments - 1) {
        pieces.add(new Piece(ByteBuffer.wrap(bytes, from, size), lace < 255));
        from += size;
        size = 0;
      }
    }
    return pieces;
  }

  record Piece(ByteBuffer bytes, boolean isEnd) {}

  /// The same page of another stream, with its checksum.
  byte[] as(int serial, int sequence) {
    bytes[FLAGS_AT] &= CONTINUED | FIRST | LAST;
    little().putInt(SERIAL_AT, serial).putInt(SEQUENCE_AT, sequence).putInt(CHECKSUM_AT, 0);
    little().putInt(CHECKSUM_AT, OggChecksum.of(bytes));
    return bytes;
  }

  private ByteBuffer little() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
