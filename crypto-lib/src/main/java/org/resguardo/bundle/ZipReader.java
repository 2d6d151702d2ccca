package org.resguardo.bundle;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the one ZIP layout a bundle may have, front to back, every byte once.
///
/// Only the fields that say which program wrote the file (versions and attributes) may differ from
/// what {@link ZipWriter} writes; they are skipped, and nothing depends on them.
final class ZipReader {
  private final ByteBuffer in;

  private ZipReader(byte[] zip) {
    in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// The entries in order.
  ///
  /// @throws BundleFormatException when a single byte is out of place
  static List<Entry> read(byte[] zip) throws BundleFormatException {
    try {
      return new ZipReader(zip).entries();
    } catch (BufferUnderflowException _) {
      throw new BundleFormatException("zip ends too early");
    }
  }

  private List<Entry> entries() throws BundleFormatException {
    List<Entry> entries = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    while (peekInt() == Zip.LOCAL_SIGNATURE) {
      offsets.add(in.position());
      entries.add(local());
    }
    int centralOffset = in.position();
    for (int i = 0; i < entries.size(); i++) {
      central(entries.get(i), offsets.get(i));
    }
    end(entries.size(), centralOffset);
    return entries;
  }

  // spec: 3.1
  private Entry local() throws BundleFormatException {
    expectInt(Zip.LOCAL_SIGNATURE);
    skip(2); // version needed
    expectShort(0); // flags
    expectShort(Zip.METHOD);
    expectInt(Zip.EPOCH);
    int crc32 = in.getInt();
    int length = in.getInt();
    expectInt(length);
    int nameLength = Short.toUnsignedInt(in.getShort());
    expectShort(0); // extra length
    String name = new String(bytes(nameLength), StandardCharsets.US_ASCII);
    Entry entry = new Entry(name, bytes(length));
    check(entry.crc32() == crc32, "checksum differs");
    return entry;
  }

  // spec: 3.2
  private void central(Entry entry, int localOffset) throws BundleFormatException {
    expectInt(Zip.CENTRAL_SIGNATURE);
    skip(4); // version made by, version needed
    expectShort(0); // flags
    expectShort(Zip.METHOD);
    expectInt(Zip.EPOCH);
    expectInt(entry.crc32());
    expectInt(entry.content().length);
    expectInt(entry.content().length);
    expectShort(entry.name().length());
    expectShort(0); // extra length
    expectShort(0); // comment length
    expectShort(0); // disk
    skip(6); // internal and external attributes
    expectInt(localOffset);
    String name = new String(bytes(entry.name().length()), StandardCharsets.US_ASCII);
    check(name.equals(entry.name()), "directory and entry differ");
  }

  // spec: 3.3
  private void end(int entries, int centralOffset) throws BundleFormatException {
    int centralBytes = in.position() - centralOffset;
    expectInt(Zip.END_SIGNATURE);
    expectShort(0); // this disk
    expectShort(0); // disk of the central directory
    expectShort(entries);
    expectShort(entries);
    expectInt(centralBytes);
    expectInt(centralOffset);
    expectShort(0); // comment length
    check(!in.hasRemaining(), "bytes after the end");
  }

  private int peekInt() {
    return in.remaining() < Integer.BYTES ? 0 : in.getInt(in.position());
  }

  private void expectInt(int expected) throws BundleFormatException {
    check(in.getInt() == expected, "unexpected value");
  }

  private void expectShort(int expected) throws BundleFormatException {
    check(Short.toUnsignedInt(in.getShort()) == expected, "unexpected value");
  }

  private void skip(int length) throws BundleFormatException {
    bytes(length);
  }

  private byte[] bytes(int length) throws BundleFormatException {
    check(length >= 0 && length <= in.remaining(), "length beyond the end");
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private void check(boolean holds, String rule) throws BundleFormatException {
    if (!holds) {
      throw new BundleFormatException("zip: " + rule + " before byte " + in.position());
    }
  }
}
