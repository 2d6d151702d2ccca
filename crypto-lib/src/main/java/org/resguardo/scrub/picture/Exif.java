package org.resguardo.scrub.picture;

import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.resguardo.scrub.format.ByteReader;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// What a block of Exif tells, read only to learn how the picture stands and what to count.
///
/// Source: Exif 2.32 (CIPA DC-008), TIFF 6.0 section 2.
final class Exif {
  static final int UPRIGHT = 1;

  private static final int MAX_ENTRIES = 1000;
  private static final int MAX_DIRECTORIES = 8;
  private static final int ENTRY_BYTES = 12;
  private static final int ORIENTATION = 0x0112;
  private static final int EXIF_DIRECTORY = 0x8769;
  private static final int SHORT = 3;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final Set<RemovalKind> kinds = EnumSet.noneOf(RemovalKind.class);
  private final Set<Long> seen = new HashSet<>();
  private ByteOrder order = ByteOrder.BIG_ENDIAN;
  private int orientation = UPRIGHT;

  private Exif(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /// Reads as much as can be read of a TIFF structure; what is damaged tells nothing more.
  static Exif read(byte[] bytes, int from, int to) {
    Exif exif = new Exif(bytes, from, to);
    try {
      exif.read();
    } catch (ScrubException _) {
      exif.kinds.add(RemovalKind.UNKNOWN);
    }
    if (exif.kinds.isEmpty()) {
      exif.kinds.add(RemovalKind.UNKNOWN);
    }
    return exif;
  }

  /// 1, upright, to 8, as the tag has it.
  int orientation() {
    return orientation;
  }

  void count(RemovalCounter removed) {
    kinds.forEach(removed::add);
  }

  /// A block that tells an orientation and nothing else.
  static byte[] orientationOnly(int orientation) {
    return new byte[] {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // header, first directory
      0,
      1, // one entry
      0x01,
      0x12,
      0,
      SHORT,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0 // no further directory
    };
  }

  private void read() throws ScrubException {
    if (ByteReader.startsWith(bytes, from, to, "II*\0")) {
      order = ByteOrder.LITTLE_ENDIAN;
    } else if (!ByteReader.startsWith(bytes, from, to, "MM\0*")) {
      throw ScrubException.malformed("no Exif");
    }
    long next = directory(at(4).u32());
    if (next != 0) {
      kinds.add(RemovalKind.THUMBNAIL);
    }
  }

  /// @return offset of the directory after it, 0 for none
  private long directory(long offset) throws ScrubException {
    if (!seen.add(offset) || seen.size() > MAX_DIRECTORIES) {
      throw ScrubException.malformed("directories in a circle");
    }
    ByteReader reader = at(offset);
    int count = reader.u16();
    if (count > MAX_ENTRIES) {
      throw ScrubException.malformed("too many entries");
    }
    for (int i = 0; i < count; i++) {
      entry(at(offset + 2 + (long) i * ENTRY_BYTES));
    }
    return at(offset + 2 + (long) count * ENTRY_BYTES).u32();
  }

  private void entry(ByteReader reader) throws ScrubException {
    int tag = reader.u16();
    int type = reader.u16();
    reader.skip(4);
    if (tag == ORIENTATION && type == SHORT) {
      int value = reader.u16();
      orientation = value >= 1 && value <= 8 ? value : UPRIGHT;
    } else if (tag == EXIF_DIRECTORY) {
      directory(reader.u32());
    } else {
      classify(tag);
    }
  }

  private void classify(int tag) {
    switch (tag) {
      case 0x8825 -> kinds.add(RemovalKind.LOCATION);
      case 0x010f, 0x0110, 0x0131, 0x013c, 0x927c -> kinds.add(RemovalKind.DEVICE);
      case 0xa431, 0xa432, 0xa433, 0xa434, 0xa435, 0xc62f -> kinds.add(RemovalKind.DEVICE);
      case 0x013b, 0x8298, 0xa430, 0x9c9d -> kinds.add(RemovalKind.PERSON);
      case 0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012 -> kinds.add(RemovalKind.TIME);
      case 0xa420 -> kinds.add(RemovalKind.HISTORY);
      default -> {
        // Settings of the camera, counted with whatever else there is.
      }
    }
  }

  private ByteReader at(long offset) throws ScrubException {
    ByteReader reader = new ByteReader(bytes, from, to, order);
    reader.skip(offset);
    return reader;
  }
}
