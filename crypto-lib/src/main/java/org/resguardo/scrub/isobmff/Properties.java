package org.resguardo.scrub.isobmff;

import java.util.Set;
import org.resguardo.scrub.format.ScrubException;

/// Rebuilds what a reader must know to show a picture (ISO/IEC 23008-12 section 6.5).
final class Properties {
  private static final Set<String> ALPHA =
      Set.of("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1");

  private static final int MAX_NAME_BYTES = 64;

  private Properties() {}

  /// Whether the property tells that a picture is the transparency of another.
  static boolean isAlpha(Box property) throws ScrubException {
    return property.type().equals("auxC")
        && ALPHA.contains(property.body().skip(4).text(MAX_NAME_BYTES));
  }

  /// Writes the property when it is one that is known.
  ///
  /// @return whether it was written
  static boolean write(Box property, BoxWriter out) throws ScrubException {
    Fields in = property.body();
    return switch (property.type()) {
      case "ispe" -> fixed(property, 12, out);
      case "irot", "imir", "a1op" -> fixed(property, 1, out);
      case "lsel" -> fixed(property, 2, out);
      case "pixi" -> fixed(property, 5 + in.skip(4).u8(), out);
      case "auxC" -> alpha(property, out);
      case "hvcC", "av1C", "colr", "clap", "pasp", "clli", "mdcv" ->
          CodecBoxes.write(property, out);
      default -> false;
    };
  }

  private static boolean fixed(Box property, int bytes, BoxWriter out) throws ScrubException {
    int start = out.start(property.type());
    property.body().copyTo(out, bytes);
    out.end(start);
    return true;
  }

  private static boolean alpha(Box property, BoxWriter out) throws ScrubException {
    if (!isAlpha(property)) {
      return false;
    }
    int start = out.start("auxC", 0, 0);
    out.code(property.body().skip(4).text(MAX_NAME_BYTES)).u8(0);
    out.end(start);
    return true;
  }
}
