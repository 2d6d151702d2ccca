package org.resguardo.scrub.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The colour spaces of cameras and phones that a picture may say it is in. Any other profile is
/// dropped: profiles of screens and scanners tell which one it was.
///
/// What is written is a profile of our own, the same for everybody. Source: ICC.1:2010 sections 7,
/// 9 and 10; primaries of Adobe RGB (1998) and of SMPTE RP 431-2, adapted to D50.
public enum ColourProfile {
  /// Needs no profile: it is what everybody takes a picture without one for.
  SRGB(0.4361, 0.2225, 0.0139, 0.3851, 0.7169, 0.0971, 0.1431, 0.0606, 0.7142),
  /// Adobe RGB (1998).
  ADOBE_RGB(0.6097, 0.3111, 0.0195, 0.2053, 0.6257, 0.0609, 0.1492, 0.0632, 0.7446),
  /// Display P3.
  DISPLAY_P3(0.5151, 0.2412, -0.0011, 0.2920, 0.6922, 0.0419, 0.1571, 0.0666, 0.7841);

  /// No profile of these spaces is longer; those that are hold tables of a device.
  private static final int MAX_BYTES = 1 << 20;

  private static final double TOLERANCE = 0.004;
  private static final int HEADER_BYTES = 128;
  private static final int MAX_TAGS = 100;
  private static final int XYZ_BYTES = 20;
  private static final String COLORANTS = "rXYZgXYZbXYZ";

  /// `para` of sRGB (type 3: gamma 2.4 and four more), and gamma 563/256 (type 0).
  private static final byte[] SRGB_CURVE =
      HexFormat.of().parseHex("706172610000000000030000000266660000f2a700000d59000013d000000a5b");

  private static final byte[] ADOBE_CURVE =
      HexFormat.of().parseHex("70617261000000000000000000023300");

  @SuppressWarnings("ImmutableEnumChecker") // never handed out nor changed
  private final double[] colorants;

  ColourProfile(double... colorants) {
    this.colorants = colorants;
  }

  /// The space a profile describes, when it is one of these.
  public static Optional<ColourProfile> of(byte[] icc) {
    if (icc.length > MAX_BYTES || !ByteReader.startsWith(icc, 12, icc.length, "mntrRGB XYZ ")) {
      return Optional.empty();
    }
    try {
      double[] found = colorants(icc);
      return Arrays.stream(values()).filter(space -> space.isNear(found)).findFirst();
    } catch (ScrubException _) {
      return Optional.empty();
    }
  }

  /// The profile to write in the place of another: of our own, for the space it describes; empty
  /// when that needs none, or is not one of these.
  public static Optional<byte[]> ownFor(byte[] icc) {
    return of(icc).flatMap(ColourProfile::profile);
  }

  private boolean isNear(double[] found) {
    for (int i = 0; i < colorants.length; i++) {
      if (Math.abs(found[i] - colorants[i]) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private static double[] colorants(byte[] icc) throws ScrubException {
    double[] found = new double[9];
    ByteReader table = ByteReader.bigEndian(icc);
    table.position(HEADER_BYTES);
    long tags = Math.min(table.u32(), MAX_TAGS);
    for (int i = 0; i < tags; i++) {
      int colorant = COLORANTS.indexOf(table.text(4));
      long offset = table.u32();
      if (table.u32() == XYZ_BYTES && colorant >= 0 && colorant % 4 == 0) {
        xyz(icc, offset, found, colorant / 4 * 3);
      }
    }
    return found;
  }

  private static void xyz(byte[] icc, long offset, double[] into, int at) throws ScrubException {
    ByteReader value = ByteReader.bigEndian(icc);
    value.skip(offset);
    value.skip(8);
    for (int i = 0; i < 3; i++) {
      into[at + i] = (int) value.u32() / 65_536.0;
    }
  }

  /// The profile that is written for it; empty for sRGB.
  public Optional<byte[]> profile() {
    return switch (this) {
      case SRGB -> Optional.empty();
      case ADOBE_RGB -> Optional.of(profile("Adobe RGB", ADOBE_CURVE));
      case DISPLAY_P3 -> Optional.of(profile("Display P3", SRGB_CURVE));
    };
  }

  private byte[] profile(String name, byte[] curve) {
    byte[] description = text(name);
    int tags = 9;
    int at = HEADER_BYTES + 4 + 12 * tags;
    int curveAt = at + description.length + 4 * XYZ_BYTES;
    byte[] profile = new byte[curveAt + curve.length];
    ByteBuffer out = ByteBuffer.wrap(profile).order(ByteOrder.BIG_ENDIAN);
    header(out, profile.length);
    out.putInt(tags);
    entry(out, "desc", at, description.length);
    entry(out, "cprt", at, description.length);
    int xyzAt = at + description.length;
    entry(out, "wtpt", xyzAt, XYZ_BYTES);
    for (int i = 0; i < 3; i++) {
      entry(out, COLORANTS.substring(4 * i, 4 * i + 4), xyzAt + XYZ_BYTES * (i + 1), XYZ_BYTES);
    }
    for (String channel : new String[] {"rTRC", "gTRC", "bTRC"}) {
      entry(out, channel, curveAt, curve.length);
    }
    out.put(description);
    xyz(out, 0.9642, 1.0, 0.8249);
    for (int i = 0; i < 9; i += 3) {
      xyz(out, colorants[i], colorants[i + 1], colorants[i + 2]);
    }
    out.put(curve);
    return profile;
  }

  private static void header(ByteBuffer out, int length) {
    out.putInt(length).putInt(0).putInt(0x04000000);
    out.put("mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII));
    out.position(36);
    out.put("acsp".getBytes(StandardCharsets.US_ASCII));
    out.position(68);
    out.putInt(fixed(0.9642)).putInt(fixed(1.0)).putInt(fixed(0.8249));
    out.position(HEADER_BYTES);
  }

  private static void entry(ByteBuffer out, String tag, int at, int length) {
    out.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(at).putInt(length);
  }

  /// `mluc` with one record in English.
  private static byte[] text(String text) {
    byte[] characters = text.getBytes(StandardCharsets.UTF_16BE);
    byte[] tag = new byte[(28 + characters.length + 3) / 4 * 4];
    ByteBuffer.wrap(tag)
        .put("mluc".getBytes(StandardCharsets.US_ASCII))
        .putInt(0)
        .putInt(1)
        .putInt(12)
        .put("enUS".getBytes(StandardCharsets.US_ASCII))
        .putInt(characters.length)
        .putInt(28)
        .put(characters);
    return tag;
  }

  private static void xyz(ByteBuffer out, double x, double y, double z) {
    out.put("XYZ ".getBytes(StandardCharsets.US_ASCII)).putInt(0);
    out.putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z));
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65_536);
  }
}
