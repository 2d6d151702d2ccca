package org.resguardo.scrub.isobmff;

import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.full;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;
import static org.resguardo.scrub.isobmff.TestBoxes.u16;
import static org.resguardo.scrub.isobmff.TestBoxes.u32;
import static org.resguardo.scrub.isobmff.TestBoxes.u8;
import static org.resguardo.scrub.isobmff.TestBoxes.zeros;

import java.util.List;

/// A photo as phones keep it: tiles put together, with transparency, turned; besides it a depth
/// map, a thumbnail, another picture, Exif and XMP. Nothing in it could be decoded.
public final class HeicSample {
  static final String TILE = "first tile, coded";
  static final String OTHER_TILE = "second tile, coded";
  static final String ALPHA = "transparency, coded";

  /// Version, flags, rows, columns, width, height.
  static final String GRID = "\0\0\0\1\1\0\0\u0080";

  static final String ROTATION = "\3";
  static final String MIRRORING = "\1";
  static final String CODED_COLOURS = "nclx\0\14\0\15\0\6\u0080";

  /// What is left out of it, each with a name in it.
  public static final List<String> VALUES =
      List.of(
          "coordinates of Rosa",
          "rdf of Rosa",
          "thumbnail of Rosa",
          "face of Rosa",
          "depths of Rosa",
          "IMG_2041 of Rosa",
          "Camera of Rosa",
          "title of Rosa",
          "x265 of Rosa",
          TestGallery.GAP);

  /// One directory with one entry: where that of GPS is.
  private static final String EXIF =
      "\0\0\0\0MM\0*\0\0\0\b\0\1\u0088%\0\4\0\0\0\1\0\0\0\0\0\0\0\0coordinates of Rosa";

  private static final String ALPHA_NAME = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0";
  private static final int PICTURE = 1 + TestItem.ESSENTIAL;
  private static final int TURNED = 3 + TestItem.ESSENTIAL;
  private static final int MIRRORED = 4 + TestItem.ESSENTIAL;

  private HeicSample() {}

  /// A whole file.
  ///
  /// @param locationVersion of the list of places, see [TestGallery]
  /// @param profile what is in a `colr` box, or nothing
  public static byte[] of(
      String brands, String coding, int locationVersion, boolean isInContents, byte[] profile) {
    return new TestGallery(
            brands,
            items(coding),
            HeicSample::references,
            () -> properties(coding, profile),
            locationVersion,
            isInContents)
        .bytes();
  }

  private static List<TestItem> items(String coding) {
    List<Integer> coded = List.of(PICTURE, 2, 5);
    return List.of(
        new TestItem(49, "grid", GRID, List.of(2, TURNED, MIRRORED, 5, 6, 7, 10)),
        new TestItem(1, coding, TILE, coded),
        new TestItem(2, coding, OTHER_TILE, coded),
        new TestItem(50, coding, ALPHA, List.of(PICTURE, 2, 8)),
        new TestItem(51, coding, "coded depths of Rosa", List.of(PICTURE, 2, 9)),
        new TestItem(52, coding, "coded thumbnail of Rosa", coded),
        new TestItem(53, coding, "other face of Rosa", coded),
        new TestItem(60, "Exif", EXIF, List.of()),
        new TestItem(61, "mime", "<x:xmpmeta> rdf of Rosa", List.of()));
  }

  private static byte[] references() {
    return join(
        TestItem.reference("dimg", 49, 1, 2),
        TestItem.reference("auxl", 50, 49),
        TestItem.reference("auxl", 51, 49),
        TestItem.reference("thmb", 52, 49),
        TestItem.reference("cdsc", 60, 49),
        TestItem.reference("cdsc", 61, 49));
  }

  /// Ten of them, by whose numbers the items have them.
  private static byte[] properties(String coding, byte[] profile) {
    return join(
        coding.equals("av01") ? av1() : hevc(),
        full("ispe", 0, 0, u32(256, 128)),
        box("irot", text(ROTATION)),
        box("imir", text(MIRRORING)),
        full("pixi", 0, 0, u8(3, 8, 8, 8)),
        box("colr", text(CODED_COLOURS)),
        profile.length == 0 ? box("free") : box("colr", profile),
        full("auxC", 0, 0, text(ALPHA_NAME), text("of Rosa")),
        full("auxC", 0, 0, text("urn:com:photo:2024:depths of Rosa\0")),
        full("udes", 0, 0, text("es\0title of Rosa\0\0\0")));
  }

  /// Two sets of parameters, and a message of the encoder's.
  private static byte[] hevc() {
    byte[] sets = join(set(33, "sps"), set(34, "pps"), set(39, "x265 of Rosa"));
    return box("hvcC", u8(1), zeros(21), u8(3), sets);
  }

  private static byte[] set(int type, String content) {
    return join(u8(type), u16(1, 2 + content.length()), u8(type << 1, 1), text(content));
  }

  /// A header of the sequence, and metadata.
  private static byte[] av1() {
    byte[] header = join(u8(0x0a, 3), text("seq"));
    return box("av1C", u8(0x81, 0, 0, 0), header, u8(0x2a, 12), text("x265 of Rosa"));
  }
}
