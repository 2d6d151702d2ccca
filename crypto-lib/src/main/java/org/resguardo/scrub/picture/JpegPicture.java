package org.resguardo.scrub.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.ByteReader;
import org.resguardo.scrub.format.ColourProfile;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// The parts of a JPEG stream that decoding needs. Also reads the abbreviated streams within TIFF.
///
/// Names of markers are those of ITU-T T.81 table B.1.
final class JpegPicture {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int DQT = 0xdb;
  private static final int DNL = 0xdc;
  private static final int DRI = 0xdd;
  private static final int DHT = 0xc4;
  private static final int DAC = 0xcc;
  private static final int JPG = 0xc8;
  private static final int TEM = 0x01;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP13 = 0xed;
  private static final int APP14 = 0xee;
  private static final int COM = 0xfe;

  /// More scans than any encoder makes; each may cost a decoder a pass over the whole picture.
  private static final int MAX_SCANS = 200;

  private static final String EXIF = "Exif\0\0";

  /// With the number of its segment, and how many there are.
  private static final String ICC = "ICC_PROFILE\0\1\1";

  private static final byte[] JFIF = {
    (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };

  private final byte[] bytes;
  private final RemovalCounter removed;
  private final List<Slice> parts = new ArrayList<>();
  private boolean hasJfif;
  private int orientation = Exif.UPRIGHT;
  private @Nullable Integer adobeTransform;
  private byte @Nullable [] profile;
  private boolean hasFrame;
  private int width;
  private int scans;

  private JpegPicture(byte[] bytes, RemovalCounter removed) {
    this.bytes = bytes;
    this.removed = removed;
  }

  /// Reads up to the end of the first picture.
  static JpegPicture read(byte[] bytes, RemovalCounter removed) throws ScrubException {
    JpegPicture picture = new JpegPicture(bytes, removed);
    picture.read();
    return picture;
  }

  /// @throws ScrubException when there is no picture
  void requireScan() throws ScrubException {
    if (scans == 0) {
      throw ScrubException.malformed("a JPEG file without a picture");
    }
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(0xff);
    out.write(SOI);
    if (hasJfif) {
      out.write(JFIF);
    }
    if (orientation != Exif.UPRIGHT) {
      out.write(segment(APP1, EXIF, Exif.orientationOnly(orientation)));
    }
    if (adobeTransform != null) {
      out.write(adobeSegment(adobeTransform));
    }
    if (profile != null) {
      out.write(segment(APP2, ICC, profile));
    }
    for (Slice part : parts) {
      part.writeTo(out);
    }
    out.write(0xff);
    out.write(EOI);
  }

  private void read() throws ScrubException {
    if (!ByteReader.startsWith(bytes, 0, bytes.length, "\u00ff\u00d8")) {
      throw ScrubException.malformed("no JPEG stream");
    }
    int at = 2;
    while (at < bytes.length) {
      int marker = markerAt(at);
      if (marker == EOI) {
        trailer(markerEnd(at));
        return;
      }
      at = marker == TEM ? markerEnd(at) : segment(marker, markerEnd(at));
    }
    // Cut off in a scan: what is there still shows.
  }

  /// A marker may have any number of fill bytes before it.
  private int markerEnd(int at) {
    int end = at + 1;
    while (end < bytes.length && bytes[end] == (byte) 0xff) {
      end++;
    }
    return end + 1;
  }

  private int markerAt(int at) throws ScrubException {
    int end = markerEnd(at);
    if (bytes[at] != (byte) 0xff || end > bytes.length) {
      throw ScrubException.malformed("bytes between the segments of a JPEG file");
    }
    return bytes[end - 1] & 0xff;
  }

  /// @param at where its length stands
  /// @return where the next marker is
  private int segment(int marker, int at) throws ScrubException {
    ByteReader reader = new ByteReader(bytes, at, bytes.length, ByteOrder.BIG_ENDIAN);
    int length = reader.u16();
    if (length < 2 || length > bytes.length - at) {
      throw ScrubException.malformed("a JPEG segment longer than the file");
    }
    int from = at + 2;
    int to = at + length;
    if (marker == SOS) {
      return scan(from, to);
    }
    if (isFrame(marker)) {
      frame(marker, from, to);
    } else {
      other(marker, from, to);
    }
    return to;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != DHT && marker != JPG && marker != DAC;
  }

  private void other(int marker, int from, int to) throws ScrubException {
    switch (marker) {
      case DQT, DHT -> keep(marker, from, new JpegTables(bytes, from, to).end(marker == DQT));
      case DRI -> keepExactly(marker, from, to, 2);
      case DNL -> lines(from, to);
      case DAC -> keepExactly(marker, from, to, (to - from) / 2 * 2);
      case APP0 -> jfif(from, to);
      case APP1 -> exifOrXmp(from, to);
      case APP2 -> profileOrMore(from, to);
      case APP14 -> adobe(from, to);
      default -> drop(marker, from, to);
    }
  }

  private void frame(int marker, int from, int to) throws ScrubException {
    ByteReader reader = new ByteReader(bytes, from, to, ByteOrder.BIG_ENDIAN);
    reader.skip(1);
    int height = reader.u16();
    width = reader.u16();
    PictureBounds.check(width, height);
    int components = reader.u8();
    if (hasFrame || components > 4) {
      throw ScrubException.malformed("more than one frame, or more than four colours");
    }
    hasFrame = true;
    keepExactly(marker, from, to, 6 + 3 * components);
  }

  /// The height, when the frame did not tell it. ITU-T T.81 section B.2.5
  private void lines(int from, int to) throws ScrubException {
    PictureBounds.check(width, new ByteReader(bytes, from, to, ByteOrder.BIG_ENDIAN).u16());
    keepExactly(DNL, from, to, 2);
  }

  private int scan(int from, int to) throws ScrubException {
    ByteReader reader = new ByteReader(bytes, from, to, ByteOrder.BIG_ENDIAN);
    int header = 4 + 2 * reader.u8();
    scans++;
    if (!hasFrame || scans > MAX_SCANS) {
      throw ScrubException.malformed("a scan before the frame, or too many scans");
    }
    keepExactly(SOS, from, to, header);
    int end = entropyEnd(to);
    parts.add(new Slice(bytes, to, end - to));
    return end;
  }

  /// Where the next marker is that is no restart and no stuffed zero, or the end.
  private int entropyEnd(int from) {
    int last = bytes.length - 1;
    for (int at = MarkerSearch.next(bytes, from);
        at < last;
        at = MarkerSearch.next(bytes, at + 1)) {
      int next = bytes[at + 1] & 0xff;
      if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
        return at;
      }
    }
    return bytes.length;
  }

  private void keepExactly(int marker, int from, int to, int length) throws ScrubException {
    if (length > to - from) {
      throw ScrubException.malformed("a JPEG segment that is too short");
    }
    keep(marker, from, from + length);
  }

  private void keep(int marker, int from, int to) {
    int length = to - from + 2;
    parts.add(
        Slice.of(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}));
    parts.add(new Slice(bytes, from, to - from));
  }

  private void jfif(int from, int to) {
    if (ByteReader.startsWith(bytes, from, to, "JFIF\0")) {
      hasJfif = true;
      if (to - from > 14) {
        removed.add(RemovalKind.THUMBNAIL);
      }
    } else {
      drop(APP0, from, to);
    }
  }

  private void exifOrXmp(int from, int to) {
    if (ByteReader.startsWith(bytes, from, to, "Exif\0")) {
      Exif exif = Exif.read(bytes, Math.min(from + 6, to), to);
      if (orientation == Exif.UPRIGHT) {
        orientation = exif.orientation();
      }
      exif.count(removed);
    } else {
      Xmp.count(bytes, from, to, removed);
    }
  }

  /// Profiles of known spaces fit one segment.
  private void profileOrMore(int from, int to) {
    drop(APP2, from, to);
    if (ByteReader.startsWith(bytes, from, to, ICC)) {
      profile =
          ColourProfile.of(Arrays.copyOfRange(bytes, from + ICC.length(), to))
              .flatMap(ColourProfile::profile)
              .orElse(null);
    }
  }

  private void adobe(int from, int to) {
    if (ByteReader.startsWith(bytes, from, to, "Adobe") && to - from >= 12) {
      adobeTransform = bytes[from + 11] & 0xff;
    } else {
      drop(APP14, from, to);
    }
  }

  private void drop(int marker, int from, int to) {
    removed.add(
        switch (marker) {
          case APP0 -> RemovalKind.THUMBNAIL;
          case APP2 ->
              ByteReader.startsWith(bytes, from, to, "MPF\0")
                  ? RemovalKind.THUMBNAIL
                  : RemovalKind.UNKNOWN;
          case APP13 -> RemovalKind.PERSON;
          case COM -> RemovalKind.UNKNOWN;
          default -> marker >= APP0 && marker <= 0xef ? RemovalKind.DEVICE : RemovalKind.UNKNOWN;
        });
  }

  private void trailer(int from) {
    if (from < bytes.length) {
      removed.add(
          ByteReader.startsWith(bytes, from, bytes.length, "\u00ff\u00d8")
              ? RemovalKind.THUMBNAIL
              : RemovalKind.UNKNOWN);
    }
  }

  private static byte[] segment(int marker, String name, byte[] content) {
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    int length = 2 + name.length() + content.length;
    segment.writeBytes(
        new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    segment.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
    segment.writeBytes(content);
    return segment.toByteArray();
  }

  private static byte[] adobeSegment(int transform) {
    return new byte[] {
      (byte) 0xff,
      (byte) APP14,
      0,
      14,
      'A',
      'd',
      'o',
      'b',
      'e',
      0,
      100,
      0,
      0,
      0,
      0,
      (byte) Math.min(transform, 2)
    };
  }
}
