package org.resguardo.scrub.document;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamConstants;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds SVG from the elements and attributes that draw (SVG 1.1, SVG 2).
final class SvgScrubber implements FormatScrubber {
  static final int MAX_BYTES = 32 << 20;

  private final EmbeddedPictures pictures;

  SvgScrubber(EmbeddedPictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    byte[] xml = in.readAll(MAX_BYTES);
    byte[] clean = XmlRewriter.rewrite(xml, new SvgRules(pictures, removed), removed);
    if (clean.length > MAX_BYTES) {
      throw ScrubException.tooLarge("%d bytes of clean SVG".formatted(MAX_BYTES));
    }
    out.write(clean);
  }

  /// Whether the root element is that of SVG.
  static boolean isSvg(byte[] xml) {
    try {
      XmlReader reader = new XmlReader(xml);
      int event = 0;
      while (event != XMLStreamConstants.START_ELEMENT && reader.hasNext()) {
        event = reader.next();
      }
      Element root = reader.element(null);
      return root.name().equals("svg") && root.namespace().equals(SvgRules.SVG);
    } catch (ScrubException _) {
      return false;
    }
  }
}
