package org.resguardo.scrub.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Cleans PDFs by drawing every page anew: what is seen stays, and nothing else can.
///
/// Pages are drawn one at a time, so that memory depends on the largest, not on their number. A
/// page that takes too long ends it. Format: `spec/scrub.md`, PDF.
public final class PdfScrubber implements FormatScrubber {
  static final int MAX_FILE_BYTES = 128 << 20;
  private static final TimeLimit OF_A_PAGE = new TimeLimit(Duration.ofSeconds(60));
  private static final float POINTS_AN_INCH = 72;
  private static final float DOTS_AN_INCH = 150;
  private static final float FEWEST_DOTS_AN_INCH = 25;

  /// The largest page that a PDF can have, 200 inches. ISO 32000-1 annex C
  private static final float MAX_POINTS = 14_400;

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    QuietPdfBox.ensure();
    byte[] bytes = in.readAll(MAX_FILE_BYTES);
    try (PdfFile file = OF_A_PAGE.call(() -> PdfFile.open(bytes, removed))) {
      draw(file, new PictureDocument(out));
    }
  }

  private static void draw(PdfFile file, PictureDocument to) throws ScrubException, IOException {
    PageDrawing drawing = new PageDrawing(file.document(), file.bounds());
    for (int i = 0; i < file.pages().size(); i++) {
      int number = i;
      Size size = OF_A_PAGE.call(() -> Size.of(file.pages().get(number)));
      PageImage image = OF_A_PAGE.call(() -> draw(drawing, number, size));
      to.add(image, size.width, size.height, size.unit);
    }
    to.end();
  }

  private static PageImage draw(PageDrawing drawing, int page, Size size)
      throws ScrubException, IOException {
    BufferedImage drawn = drawing.draw(page, size.scale());
    StreamBounds.checkPixels(drawn.getWidth(), drawn.getHeight());
    return PageImage.of(drawn);
  }

  /// A page as it is seen, turned: points, and the length of a point in 1/72 inch.
  record Size(float width, float height, float unit) {
    static Size of(PDPage page) throws ScrubException {
      PDRectangle box = page.getCropBox();
      float width = box.getWidth();
      float height = box.getHeight();
      if (!(width > 0 && height > 0 && width <= MAX_POINTS && height <= MAX_POINTS)) {
        throw ScrubException.malformed("a PDF with a page of no possible size");
      }
      boolean isTurned = page.getRotation() % 180 != 0;
      float unit = Math.clamp(page.getUserUnit(), 1, 1_000);
      return isTurned ? new Size(height, width, unit) : new Size(width, height, unit);
    }

    /// Pixels a point: as many as are wanted, or as many as are allowed.
    float scale() throws ScrubException {
      double most = Math.sqrt(0.99 * StreamBounds.MAX_PIXELS / ((double) width * height));
      float scale = (float) Math.min(DOTS_AN_INCH / POINTS_AN_INCH, most);
      if (scale < FEWEST_DOTS_AN_INCH / POINTS_AN_INCH) {
        throw ScrubException.tooLarge("%d pixels in a page".formatted(StreamBounds.MAX_PIXELS));
      }
      return scale;
    }
  }
}
