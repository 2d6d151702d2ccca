package org.resguardo.scrub.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.resguardo.scrub.format.ScrubException;

/// Draws pages as a reader sees them, and refuses what it cannot draw rather than leave it out.
final class PageDrawing extends PDFRenderer {
  /// What stands on a page for everybody to see; notes that open, links and attached files do not.
  private static final Set<String> SHOWN =
      Set.of(
          "Widget",
          "FreeText",
          "Line",
          "Square",
          "Circle",
          "Polygon",
          "PolyLine",
          "Highlight",
          "Underline",
          "Squiggly",
          "StrikeOut",
          "Stamp",
          "Ink");

  private final StreamBounds bounds;

  PageDrawing(PDDocument document, StreamBounds bounds) {
    super(document);
    this.bounds = bounds;
    setAnnotationsFilter(PageDrawing::isShown);
  }

  static boolean isShown(PDAnnotation annotation) {
    return SHOWN.contains(String.valueOf(annotation.getSubtype()));
  }

  /// @param scale pixels a point
  BufferedImage draw(int page, float scale) throws IOException {
    return renderImage(page, scale, ImageType.RGB, RenderDestination.VIEW);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    PageDrawer drawer = new Drawer(parameters);
    drawer.setAnnotationFilter(getAnnotationsFilter());
    return drawer;
  }

  private final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("interrupted");
      }
      byte[] picture = operator.getImageData();
      if (picture != null) {
        check(operator, picture);
      }
      super.processOperator(operator, operands);
    }

    private void check(Operator operator, byte[] picture) throws IOException {
      try {
        bounds.check(operator.getImageParameters(), picture);
      } catch (ScrubException tooLarge) {
        throw new RefusedContentException(tooLarge);
      }
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
      try {
        StreamBounds.checkPixels(picture.getWidth(), picture.getHeight());
      } catch (ScrubException tooLarge) {
        throw new RefusedContentException(tooLarge);
      }
      super.drawImage(picture);
    }

    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      if (!font.isEmbedded() && font instanceof PDVectorFont vector && !vector.hasGlyph(code)) {
        throw new RefusedContentException(
            ScrubException.refusedType(
                "PDFs with signs of a font that is not in the file",
                "save it again with all fonts embedded, or print it to a new PDF"));
      }
      super.showFontGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failed)
        throws IOException {
      if (failed instanceof MissingImageReaderException) {
        throw new RefusedContentException(StreamBounds.unknownPicture());
      }
      super.operatorException(operator, operands, failed);
    }
  }
}
