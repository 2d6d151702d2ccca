package org.resguardo.scrub.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The packets of a whole Ogg file, its checksums and numbers of pages proven, apart from the code
/// that is tested.
final class OggPackets {
  private final ByteBuffer in;
  private final Map<Integer, List<String>> packets = new TreeMap<>();
  private final Map<Integer, String> open = new HashMap<>();
  private final Map<Integer, Integer> sequences = new HashMap<>();

  private OggPackets(byte[] file) {
    in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// By the serial number of their stream, one character a byte.
  static Map<Integer, List<String>> in(byte[] file) {
    OggPackets all = new OggPackets(file);
    while (all.in.hasRemaining()) {
      all.page();
    }
    return all.packets;
  }

  private void page() {
    int start = in.position();
    byte[] laces = new byte[in.get(start + 26) & 0xff];
    int serial = in.getInt(start + 14);
    assertThat(in.getInt(start + 18)).isEqualTo(sequences.merge(serial, 1, Integer::sum) - 1);
    in.position(start + OggSample.HEADER_BYTES).get(laces);
    for (byte lace : laces) {
      piece(serial, lace & 0xff);
    }
    proveChecksum(start, in.position());
  }

  private void piece(int serial, int size) {
    byte[] piece = new byte[size];
    in.get(piece);
    String packet = open.getOrDefault(serial, "") + new String(piece, StandardCharsets.ISO_8859_1);
    open.put(serial, packet);
    if (size < 255) {
      packets.computeIfAbsent(serial, _ -> new ArrayList<>()).add(packet);
      open.remove(serial);
    }
  }

  private void proveChecksum(int from, int to) {
    byte[] page = new byte[to - from];
    in.get(from, page);
    int said = in.getInt(from + OggSample.CHECKSUM_AT);
    ByteBuffer.wrap(page).putInt(OggSample.CHECKSUM_AT, 0);
    assertThat(said).isEqualTo(OggSample.checksum(page));
  }
}
