package org.resguardo.scrub.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Ogg files made for tests, apart from the code that is tested (RFC 3533 section 6). Packets are
/// text, one character a byte.
final class OggSample {
  static final int CONTINUED = 1;
  static final int FIRST = 2;
  static final int LAST = 4;

  static final int HEADER_BYTES = 27;
  static final int CHECKSUM_AT = 22;

  private static final int PIECE = 255;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<Integer, Integer> sequences = new HashMap<>();
  private long granule;

  /// Adds a packet on as many pages as it takes.
  OggSample packet(int serial, int flags, String packet) {
    byte[] laces = laces(packet);
    for (int from = 0; from < laces.length; from += PIECE) {
      byte[] here = Arrays.copyOfRange(laces, from, Math.min(laces.length, from + PIECE));
      String body =
          packet.substring(from * PIECE, Math.min(packet.length(), (from + PIECE) * PIECE));
      write(serial, from == 0 ? flags : (flags & LAST) | CONTINUED, here, body);
    }
    return this;
  }

  /// Adds packets together on one page.
  OggSample page(int serial, int flags, String... packets) {
    ByteArrayOutputStream laces = new ByteArrayOutputStream();
    for (String packet : packets) {
      laces.writeBytes(laces(packet));
      granule += 960;
    }
    write(serial, flags, laces.toByteArray(), String.join("", packets));
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private static byte[] laces(String packet) {
    byte[] laces = new byte[packet.length() / PIECE + 1];
    Arrays.fill(laces, (byte) PIECE);
    laces[laces.length - 1] = (byte) (packet.length() % PIECE);
    return laces;
  }

  private void write(int serial, int flags, byte[] laces, String body) {
    ByteBuffer page =
        ByteBuffer.allocate(HEADER_BYTES + laces.length + body.length())
            .order(ByteOrder.LITTLE_ENDIAN);
    int sequence = sequences.merge(serial, 1, Integer::sum) - 1;
    page.put(bytes("OggS")).put((byte) 0).put((byte) flags).putLong(granule);
    page.putInt(serial).putInt(sequence).putInt(0).put((byte) laces.length);
    page.put(laces).put(bytes(body));
    page.putInt(CHECKSUM_AT, checksum(page.array()));
    out.writeBytes(page.array());
  }

  /// CRC-32 without reflection, bit by bit.
  static int checksum(byte[] page) {
    int checksum = 0;
    for (byte next : page) {
      checksum ^= next << 24;
      for (int bit = 0; bit < 8; bit++) {
        checksum = checksum << 1 ^ (checksum < 0 ? 0x04c11db7 : 0);
      }
    }
    return checksum;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
