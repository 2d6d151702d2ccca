package org.resguardo.scrub.picture;

import static org.resguardo.scrub.picture.PictureScrubberTest.ascii;
import static org.resguardo.scrub.picture.PictureScrubberTest.concat;

/// A GIF file of two frames of one pixel, plain or with everything that may be told between them
/// (GIF89a sections 18 to 27).
final class GifSample {
  /// Version, one by one pixel, a table of four colours.
  private static final byte[] SCREEN =
      concat(ascii("GIF89a\1\0\1\0\u0081\0\0"), ascii("\0\0\0\u00ff\0\0\0\u00ff\0\0\0\u00ff"));

  private static final byte[] LOOP = ascii("!\u00ff\u000bNETSCAPE2.0\3\1\7\0");
  private static final byte[] CONTROL = ascii("!\u00f9\4\5\62\0\1\0");
  private static final byte[] FRAME = ascii(",\0\0\0\0\1\0\1\0\0\2\2D\1\0");
  private static final byte[] OTHER_FRAME = ascii(",\0\0\0\0\1\0\1\0\0\2\2L\1\0");
  private static final byte[] END = ascii(";");

  private GifSample() {}

  static byte[] plain() {
    return concat(SCREEN, LOOP, ascii("\0"), CONTROL, FRAME, CONTROL, OTHER_FRAME, END);
  }

  static byte[] told(String secret) {
    byte[] comment = concat(ascii("!\u00fe"), block(secret), block(secret), ascii("\0"));
    return concat(
        SCREEN,
        comment,
        LOOP,
        block("\2\0\0\0\0" + secret),
        ascii("\0"),
        xmp(secret),
        CONTROL,
        FRAME,
        comment,
        concat(ascii("!\u00ff\u000bRosaCAMERA1"), block(secret), ascii("\0")),
        concat(ascii("!\1\14\0\0\0\0\1\0\1\0\1\1\1\0"), block(secret), ascii("\0")),
        CONTROL,
        OTHER_FRAME,
        comment,
        END,
        ascii(secret));
  }

  private static byte[] block(String content) {
    return concat(new byte[] {(byte) content.length()}, ascii(content));
  }

  /// Text that is not in blocks, and after it 258 bytes that end it however it is read (XMP part 3
  /// section 1.1.2).
  private static byte[] xmp(String secret) {
    byte[] end = new byte[258];
    end[0] = 1;
    for (int i = 1; i < 257; i++) {
      end[i] = (byte) (256 - i);
    }
    String packet = "<x:xmpmeta>" + secret + "</x:xmpmeta>";
    return concat(ascii("!\u00ff\u000bXMP DataXMP"), ascii(packet), end);
  }
}
