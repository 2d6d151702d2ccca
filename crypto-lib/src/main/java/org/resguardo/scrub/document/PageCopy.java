package org.resguardo.scrub.document;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.ScrubException;

/// Copies a page, with what is laid upon it made part of its contents. For one page.
final class PageCopy {
  private final PDDocument from;
  private final PDPage page;
  private final PdfParts parts;
  private final ByteArrayOutputStream contents = new ByteArrayOutputStream();

  PageCopy(PDDocument from, PDPage page, PdfParts parts) {
    this.from = from;
    this.page = page;
    this.parts = parts;
  }

  PDPage copied() throws ScrubException, IOException {
    PDPage copy = new PDPage(rectangle(page.getCropBox()));
    copy.getCOSObject().removeItem(COSName.ROTATE);
    copy.setRotation(page.getRotation());
    if (page.getUserUnit() != 1) {
      copy.setUserUnit(page.getUserUnit());
    }
    COSBase group = page.getCOSObject().getDictionaryObject(COSName.GROUP);
    if (group instanceof COSDictionary transparency) {
      copy.getCOSObject().setItem(COSName.GROUP, parts.copy(transparency));
    }
    copy.getCOSObject().setItem(COSName.RESOURCES, resources());
    copy.getCOSObject().setItem(COSName.CONTENTS, parts.deflated(contents.toByteArray()));
    return copy;
  }

  private static PDRectangle rectangle(PDRectangle box) {
    return new PDRectangle(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }

  private COSDictionary resources() throws ScrubException, IOException {
    COSDictionary resources =
        page.getResources() == null
            ? new COSDictionary()
            : parts.resources(page.getResources().getCOSObject());
    write("q\n");
    try (InputStream in = page.getContents()) {
      contents.writeBytes(parts.operators(in.readAllBytes()));
    }
    write("\nQ\n");
    int number = 0;
    for (PDAnnotation annotation : page.getAnnotations(PageCopy::isVisible)) {
      lay(annotation, resources, number++);
    }
    return resources;
  }

  private static boolean isVisible(PDAnnotation annotation) {
    return PageDrawing.isShown(annotation) && !annotation.isHidden() && !annotation.isNoView();
  }

  /// As a reader lays it. ISO 32000-1 section 12.5.5, algorithm 8.1
  private void lay(PDAnnotation annotation, COSDictionary resources, int number)
      throws ScrubException, IOException {
    PDAppearanceStream appearance = appearance(annotation);
    PDRectangle place = annotation.getRectangle();
    if (appearance == null || place == null || appearance.getBBox() == null) {
      return;
    }
    Rectangle2D box = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
    if (box.isEmpty()) {
      return;
    }
    Matrix matrix = Matrix.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
    matrix.scale(
        place.getWidth() / (float) box.getWidth(), place.getHeight() / (float) box.getHeight());
    matrix.translate((float) -box.getX(), (float) -box.getY());
    COSName name = COSName.getPDFName("LaidUpon" + number);
    objects(resources).setItem(name, parts.copy(appearance.getCOSObject()));
    write("q " + numbers(matrix) + " cm /" + name.getName() + " Do Q\n");
  }

  private @Nullable PDAppearanceStream appearance(PDAnnotation annotation) {
    if (annotation.getNormalAppearanceStream() == null) {
      annotation.constructAppearances(from);
    }
    return annotation.getNormalAppearanceStream();
  }

  private static COSDictionary objects(COSDictionary resources) {
    COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
    if (objects == null) {
      objects = new COSDictionary();
      resources.setItem(COSName.XOBJECT, objects);
    }
    return objects;
  }

  private static String numbers(Matrix matrix) {
    return String.format(
        Locale.ROOT,
        "%.5f %.5f %.5f %.5f %.5f %.5f",
        matrix.getScaleX(),
        matrix.getShearY(),
        matrix.getShearX(),
        matrix.getScaleY(),
        matrix.getTranslateX(),
        matrix.getTranslateY());
  }

  private void write(String operators) {
    contents.writeBytes(operators.getBytes(StandardCharsets.US_ASCII));
  }
}
