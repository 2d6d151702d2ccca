package org.resguardo.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Lays entries out as a ZIP, the same bytes for the same entries.
final class ZipWriter {
  private static final short NONE = 0;

  private final ByteBuffer out;

  private ZipWriter(int length) {
    out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Bytes that `entries` take, everything counted.
  static long length(List<Entry> entries) {
    long perEntry = Zip.LOCAL_BYTES + Zip.CENTRAL_BYTES;
    return entries.stream()
        .mapToLong(entry -> perEntry + 2L * entry.name().length() + entry.content().length)
        .reduce(Zip.END_BYTES, Long::sum);
  }

  static byte[] write(List<Entry> entries) {
    ZipWriter zip = new ZipWriter(Math.toIntExact(length(entries)));
    entries.forEach(zip::local);
    int centralOffset = zip.out.position();
    int offset = 0;
    for (Entry entry : entries) {
      zip.central(entry, offset);
      offset += Zip.LOCAL_BYTES + entry.name().length() + entry.content().length;
    }
    zip.end(entries.size(), centralOffset);
    return zip.out.array();
  }

  // spec: 3.1
  private void local(Entry entry) {
    out.putInt(Zip.LOCAL_SIGNATURE);
    out.putShort(Zip.VERSION);
    common(entry);
    out.put(entry.encodedName());
    out.put(entry.content());
  }

  // spec: 3.2
  private void central(Entry entry, int localOffset) {
    out.putInt(Zip.CENTRAL_SIGNATURE);
    out.putShort(Zip.VERSION); // made by: MS-DOS, which has no permissions to tell
    out.putShort(Zip.VERSION);
    common(entry);
    out.putShort(NONE); // comment length
    out.putShort(NONE); // disk
    out.putShort(NONE); // internal attributes
    out.putInt(NONE); // external attributes
    out.putInt(localOffset);
    out.put(entry.encodedName());
  }

  // The fields that both headers have in this order.
  private void common(Entry entry) {
    out.putShort(NONE); // flags
    out.putShort(Zip.METHOD);
    out.putInt(Zip.EPOCH);
    out.putInt(entry.crc32());
    out.putInt(entry.content().length); // compressed
    out.putInt(entry.content().length);
    out.putShort((short) entry.name().length());
    out.putShort(NONE); // extra length
  }

  // spec: 3.3
  private void end(int entries, int centralOffset) {
    int centralBytes = out.position() - centralOffset;
    out.putInt(Zip.END_SIGNATURE);
    out.putShort(NONE); // this disk
    out.putShort(NONE); // disk of the central directory
    out.putShort((short) entries);
    out.putShort((short) entries);
    out.putInt(centralBytes);
    out.putInt(centralOffset);
    out.putShort(NONE); // comment length
  }
}
