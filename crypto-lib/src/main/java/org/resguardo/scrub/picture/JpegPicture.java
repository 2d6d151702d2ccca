package org.resguardo.scrub.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import org.resguardo.scrub.format.Source;

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

  /// Each costs memory, and no picture needs more than a few dozen.
  private static final int MAX_PARTS = 100_000;

  private static final String EXIF = "Exif\0\0";

  /// With the number of its segment, and how many there are.
  private static final String ICC = "ICC_PROFILE\0\1\1";

  private static final byte[] JFIF = {
    (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };

  private final Source source;
  private final JpegStream in;
  private final RemovalCounter removed;
  private final List<Slice> parts = new ArrayList<>();
  private boolean hasJfif;
  private int orientation = Exif.UPRIGHT;
  private @Nullable Integer adobeTransform;
  private byte @Nullable [] profile;
  private boolean hasFrame;
  private int width;
  private int scans;

  private JpegPicture(Source source, RemovalCounter removed) {
    this.source = source;
    this.in = new JpegStream(source);
    this.removed = removed;
  }

  /// Reads up to the end of the first picture; the source must stay open until it is written.
  static JpegPicture read(Source source, RemovalCounter removed)
      throws ScrubException, IOException {
    JpegPicture picture = new JpegPicture(source, removed);
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

  private void read() throws ScrubException, IOException {
    if (in.size() < 2 || in.at(0) != 0xff || in.at(1) != SOI) {
      throw ScrubException.malformed("no JPEG stream");
    }
    long at = 2;
    while (at < in.size()) {
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
  private long markerEnd(long at) throws ScrubException, IOException {
    long end = at + 1;
    while (end < in.size() && in.at(end) == 0xff) {
      end++;
    }
    return end + 1;
  }

  private int markerAt(long at) throws ScrubException, IOException {
    long end = markerEnd(at);
    if (in.at(at) != 0xff || end > in.size()) {
      throw ScrubException.malformed("bytes between the segments of a JPEG file");
    }
    return in.at(end - 1);
  }

  /// @param at where its length stands
  /// @return where the next marker is
  private long segment(int marker, long at) throws ScrubException, IOException {
    int length = in.at(at) << 8 | in.at(at + 1);
    if (length < 2 || length > in.size() - at) {
      throw ScrubException.malformed("a JPEG segment longer than the file");
    }
    JpegSegment segment = new JpegSegment(marker, at + 2, source.read(at + 2, length - 2));
    if (marker == SOS) {
      return scan(segment);
    }
    if (isFrame(marker)) {
      frame(segment);
    } else {
      other(segment);
    }
    return at + length;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != DHT && marker != JPG && marker != DAC;
  }

  private void other(JpegSegment segment) throws ScrubException {
    switch (segment.marker()) {
      case DQT, DHT -> tables(segment);
      case DRI -> keep(segment, 2);
      case DNL -> lines(segment);
      case DAC -> keep(segment, segment.length() / 2 * 2);
      case APP0 -> jfif(segment);
      case APP1 -> exifOrXmp(segment);
      case APP2 -> profileOrMore(segment);
      case APP14 -> adobe(segment);
      default -> drop(segment);
    }
  }

  private void tables(JpegSegment segment) throws ScrubException {
    JpegTables tables = new JpegTables(segment.content());
    keep(segment, tables.end(segment.marker() == DQT));
  }

  private void frame(JpegSegment segment) throws ScrubException {
    ByteReader reader = ByteReader.bigEndian(segment.content());
    reader.skip(1);
    int height = reader.u16();
    width = reader.u16();
    PictureBounds.check(width, height);
    int components = reader.u8();
    if (hasFrame || components > 4) {
      throw ScrubException.malformed("more than one frame, or more than four colours");
    }
    hasFrame = true;
    keep(segment, 6 + 3 * components);
  }

  /// The height, when the frame did not tell it. ITU-T T.81 section B.2.5
  private void lines(JpegSegment segment) throws ScrubException {
    PictureBounds.check(width, ByteReader.bigEndian(segment.content()).u16());
    keep(segment, 2);
  }

  private long scan(JpegSegment segment) throws ScrubException, IOException {
    int header = 4 + 2 * ByteReader.bigEndian(segment.content()).u8();
    scans++;
    if (!hasFrame || scans > MAX_SCANS) {
      throw ScrubException.malformed("a scan before the frame, or too many scans");
    }
    keep(segment, header);
    long from = segment.from() + segment.length();
    long end = in.endOfScan(from);
    parts.add(new Slice(source, from, (int) (end - from)));
    return end;
  }

  /// Keeps its first bytes.
  private void keep(JpegSegment segment, int count) throws ScrubException {
    if (count > segment.length()) {
      throw ScrubException.malformed("a JPEG segment that is too short");
    }
    if (parts.size() > 2 * MAX_PARTS) {
      throw ScrubException.tooLarge("more than 100,000 parts in a JPEG file");
    }
    int length = count + 2;
    parts.add(
        Slice.of(
            new byte[] {
              (byte) 0xff, (byte) segment.marker(), (byte) (length >> 8), (byte) length
            }));
    parts.add(new Slice(source, segment.from(), count));
  }

  private void jfif(JpegSegment segment) {
    if (segment.startsWith("JFIF\0")) {
      hasJfif = true;
      if (segment.length() > 14) {
        removed.add(RemovalKind.THUMBNAIL);
      }
    } else {
      drop(segment);
    }
  }

  private void exifOrXmp(JpegSegment segment) {
    if (segment.startsWith("Exif\0")) {
      Exif exif = Exif.read(segment.content(), Math.min(6, segment.length()), segment.length());
      if (orientation == Exif.UPRIGHT) {
        orientation = exif.orientation();
      }
      exif.count(removed);
    } else {
      Xmp.count(segment.content(), 0, segment.length(), removed);
    }
  }

  /// Profiles of known spaces fit one segment.
  private void profileOrMore(JpegSegment segment) {
    drop(segment);
    if (segment.startsWith(ICC)) {
      profile =
          ColourProfile.ownFor(
                  Arrays.copyOfRange(segment.content(), ICC.length(), segment.length()))
              .orElse(null);
    }
  }

  private void adobe(JpegSegment segment) {
    if (segment.startsWith("Adobe") && segment.length() >= 12) {
      adobeTransform = segment.content()[11] & 0xff;
    } else {
      drop(segment);
    }
  }

  private void drop(JpegSegment segment) {
    int marker = segment.marker();
    removed.add(
        switch (marker) {
          case APP0 -> RemovalKind.THUMBNAIL;
          case APP2 -> segment.startsWith("MPF\0") ? RemovalKind.THUMBNAIL : RemovalKind.UNKNOWN;
          case APP13 -> RemovalKind.PERSON;
          case COM -> RemovalKind.UNKNOWN;
          default -> marker >= APP0 && marker <= 0xef ? RemovalKind.DEVICE : RemovalKind.UNKNOWN;
        });
  }

  private void trailer(long from) throws ScrubException, IOException {
    if (from < in.size()) {
      boolean isPicture = from + 1 < in.size() && in.at(from) == 0xff && in.at(from + 1) == SOI;
      removed.add(isPicture ? RemovalKind.THUMBNAIL : RemovalKind.UNKNOWN);
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
