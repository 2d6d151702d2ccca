package org.resguardo.scrub.isobmff;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;

/// Tells what kinds of traces an Exif item holds, each at most once (Exif 2.32 section 4.6).
final class ExifKinds {
  private static final int EXIF_DIRECTORY = 0x8769;

  private static final Map<Integer, RemovalKind> TAGS =
      Map.of(
          0x8825, RemovalKind.LOCATION,
          0x010f, RemovalKind.DEVICE,
          0x0110, RemovalKind.DEVICE,
          0x0131, RemovalKind.DEVICE,
          0x927c, RemovalKind.DEVICE,
          0x013b, RemovalKind.PERSON,
          0x8298, RemovalKind.PERSON,
          0x0132, RemovalKind.TIME,
          0x9003, RemovalKind.TIME);

  private final ByteBuffer exif;
  private final Set<RemovalKind> kinds = EnumSet.noneOf(RemovalKind.class);

  private ExifKinds(ByteBuffer exif) {
    this.exif = exif;
  }

  /// @param item a place of four bytes, then what it says is before the TIFF header, then that
  static void count(byte[] item, RemovalCounter removed) {
    Set<RemovalKind> found = EnumSet.noneOf(RemovalKind.class);
    try {
      ByteBuffer whole = ByteBuffer.wrap(item);
      int before = whole.getInt();
      ExifKinds kinds = new ExifKinds(whole.position(Math.addExact(4, before)).slice());
      found = kinds.kinds;
      kinds.read();
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException _) {
      // A damaged one tells at least what was found so far.
    }
    if (found.isEmpty()) {
      found.add(RemovalKind.UNKNOWN);
    }
    found.forEach(removed::add);
  }

  private void read() {
    if (exif.getShort(0) == 0x4949) {
      exif.order(ByteOrder.LITTLE_ENDIAN);
    }
    int first = exif.getInt(4);
    int inner = directory(first);
    int next = first + 2 + 12 * (exif.getShort(first) & 0xffff);
    if (exif.getInt(next) != 0) {
      kinds.add(RemovalKind.THUMBNAIL);
    }
    if (inner != 0) {
      directory(inner);
    }
  }

  /// Returns where the directory of the camera's settings is, or 0.
  private int directory(int at) {
    int inner = 0;
    int entries = exif.getShort(at) & 0xffff;
    for (int index = 0; index < entries; index++) {
      int entry = at + 2 + 12 * index;
      int tag = exif.getShort(entry) & 0xffff;
      if (TAGS.containsKey(tag)) {
        kinds.add(TAGS.getOrDefault(tag, RemovalKind.UNKNOWN));
      }
      inner = tag == EXIF_DIRECTORY ? exif.getInt(entry + 8) : inner;
    }
    return inner;
  }
}
