package org.resguardo.scrub.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.resguardo.SharedSamples;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubOptions;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

class TextPdfScrubberTest {
  private final FileScrubber scrubber = new FileScrubber(new ScrubOptions(true));

  @Test
  void scrub_keepsTheTextAndNothingThatIsNotDrawn() throws Exception {
    byte[] clean = scrub(MarkedPdf.full());

    try (PDDocument document = Loader.loadPDF(clean)) {
      assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(MarkedPdf.SHOWN);
      assertThat(document.getDocumentCatalog().getCOSObject().keySet())
          .containsExactlyInAnyOrder(COSName.TYPE, COSName.VERSION, COSName.PAGES);
      assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO)).isFalse();
      assertThat(document.getPage(0).getAnnotations()).isEmpty();
      assertThat(inflated(document)).doesNotContain("MARK");
    }
    assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("MARK");
  }

  @Test
  void scrub_looksTheSame() throws Exception {
    assertThat(pixels(scrub(MarkedPdf.turned()))).isEqualTo(pixels(MarkedPdf.turned()));
  }

  @Test
  void scrub_laysShapesIntoThePage() throws Exception {
    byte[] clean = scrub(MarkedPdf.full());

    BufferedImage page = draw(clean);
    assertThat(page.getRGB(225, 600 - 125)).isEqualTo(0xff0000ff);
    assertThat(page.getRGB(310, 600 - 160)).isEqualTo(0xffffffff);
  }

  @Test
  void scrub_forgetsEarlierStates() throws Exception {
    byte[] clean = scrub(MarkedPdf.revised());

    try (PDDocument document = Loader.loadPDF(clean)) {
      assertThat(new PDFTextStripper().getText(document)).contains(MarkedPdf.SHOWN);
      assertThat(inflated(document)).doesNotContain("MARK-earlier");
    }
  }

  @Test
  void scrub_cleansPicturesAndTheirEntries() throws Exception {
    SharedSamples.assumePresent();
    byte[] photo = Files.readAllBytes(SharedSamples.ending("gps_DSCN0010.jpg").getFirst());
    byte[] pdf =
        changed(
            document -> {
              PDImageXObject image =
                  PDImageXObject.createFromByteArray(document, photo, "MARK-picture");
              image.setMetadata(
                  new PDMetadata(
                      document,
                      new ByteArrayInputStream("MARK-xmp".getBytes(StandardCharsets.UTF_8))));
              image.getCOSObject().setItem(COSName.getPDFName("MARK"), new COSString("MARK"));
              draw(document, image);
            });
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("NIKON");

    byte[] clean = scrub(pdf);

    assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("NIKON", "MARK");
    assertThat(pixels(clean)).isEqualTo(pixels(pdf));
  }

  @Test
  void scrub_cutsWhatStandsBehindAPicturesRows() throws Exception {
    byte[] pdf =
        changed(
            document -> {
              byte[] rows = deflated("abcdefghijkl MARK-behind");
              draw(
                  document,
                  new PDImageXObject(
                      document,
                      new ByteArrayInputStream(rows),
                      COSName.FLATE_DECODE,
                      2,
                      2,
                      8,
                      PDDeviceRGB.INSTANCE));
            });

    byte[] clean = scrub(pdf);

    try (PDDocument document = Loader.loadPDF(clean)) {
      assertThat(inflated(document)).contains("abcdefghijkl").doesNotContain("MARK");
    }
  }

  @Test
  void scrub_leavesOutCommentsAndMarkedContent() throws Exception {
    byte[] pdf =
        changed(
            document ->
                contents(
                    document,
                    "% MARK-comment\n/Span <</ActualText (MARK-actual)>> BDC 0 0 1 rg 0 0 9 9 re f EMC\n"
                        + "/MARK-point MP (MARK-operand) MARKoperator 1 0 0 rg 9 9 9 9 re f"));

    byte[] clean = scrub(pdf);

    try (PDDocument document = Loader.loadPDF(clean)) {
      assertThat(inflated(document)).contains("0 0 9 9 re").doesNotContain("MARK");
    }
    assertThat(pixels(clean)).isEqualTo(pixels(pdf));
  }

  @Test
  void scrub_refusesLayers() throws Exception {
    byte[] pdf =
        changed(
            document ->
                document.getDocumentCatalog().setOCProperties(new PDOptionalContentProperties()));

    assertThatThrownBy(() -> scrub(pdf))
        .isInstanceOfSatisfying(
            ScrubException.class,
            refused -> assertThat(refused.reason()).isEqualTo(ScrubException.Reason.REFUSED_TYPE));
  }

  @Test
  void scrub_givesTheSameBytesAgain() throws Exception {
    byte[] pdf = MarkedPdf.full();

    assertThat(scrub(pdf)).isEqualTo(scrub(pdf));
  }

  @Test
  void scrub_keepsARealPapersTextAndLook() throws Exception {
    SharedSamples.assumePresent();
    byte[] pdf = Files.readAllBytes(SharedSamples.ending("data_dirty.pdf").getFirst());

    byte[] clean = scrub(pdf);

    try (PDDocument before = Loader.loadPDF(pdf);
        PDDocument after = Loader.loadPDF(clean)) {
      assertThat(new PDFTextStripper().getText(after))
          .isEqualTo(new PDFTextStripper().getText(before));
      assertThat(inflated(after)).doesNotContain("PDFeXpress", "pdfTeX");
      for (int i = 0; i < before.getNumberOfPages(); i++) {
        assertThat(pixels(new PDFRenderer(after), i))
            .as("page %d", i)
            .isEqualTo(pixels(new PDFRenderer(before), i));
      }
    }
  }

  private byte[] scrub(byte[] pdf) throws ScrubException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    scrubber.scrub(Source.of(pdf), out);
    return out.toByteArray();
  }

  interface Change {
    void apply(PDDocument document) throws IOException;
  }

  private static byte[] changed(Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(MarkedPdf.full())) {
      change.apply(document);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void draw(PDDocument document, PDImageXObject image) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
      content.drawImage(image, 300, 300, 100, 100);
    }
  }

  private static void contents(PDDocument document, String operators) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    PDPage page = document.getPage(0);
    page.setContents(stream);
  }

  private static byte[] deflated(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  /// All streams of a file, decoded.
  private static String inflated(PDDocument document) throws IOException {
    StringBuilder all = new StringBuilder();
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
        all.append(
            new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static BufferedImage draw(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setAnnotationsFilter(PageDrawing::isShown);
      return renderer.renderImage(0, 1, ImageType.RGB);
    }
  }

  private static int[] pixels(byte[] pdf) throws IOException {
    return ((DataBufferInt) draw(pdf).getRaster().getDataBuffer()).getData();
  }

  private static int[] pixels(PDFRenderer renderer, int page) throws IOException {
    renderer.setAnnotationsFilter(PageDrawing::isShown);
    BufferedImage image = renderer.renderImage(page, 1, ImageType.RGB);
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
