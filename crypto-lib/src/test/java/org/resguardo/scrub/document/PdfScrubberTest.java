package org.resguardo.scrub.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.resguardo.SharedSamples;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.Removals;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

class PdfScrubberTest {
  private final RemovalCounter removed = new RemovalCounter();

  @Test
  void scrub_leavesNothingThatIsNotSeen() throws Exception {
    byte[] clean = scrub(MarkedPdf.full());

    try (PDDocument document = Loader.loadPDF(clean)) {
      assertThat(document.getDocumentCatalog().getCOSObject().keySet())
          .containsExactlyInAnyOrder(COSName.TYPE, COSName.PAGES);
      assertThat(document.getDocument().getTrailer().keySet())
          .containsExactlyInAnyOrder(COSName.SIZE, COSName.ROOT);
      assertThat(document.getPage(0).getCOSObject().keySet())
          .containsExactlyInAnyOrder(
              COSName.TYPE, COSName.PARENT, COSName.MEDIA_BOX, COSName.CONTENTS, COSName.RESOURCES);
      assertThat(new PDFTextStripper().getText(document)).isBlank();
    }
    assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("MARK");
  }

  @Test
  void scrub_drawsWhatIsSeen() throws Exception {
    byte[] clean = scrub(MarkedPdf.full());

    BufferedImage page = draw(clean);
    assertThat(page.getWidth()).isEqualTo(500);
    assertThat(page.getHeight()).isEqualTo(600);
    assertThat(page.getRGB(125, 600 - 125)).as("the page's own").isEqualTo(0xffcc1a1a);
    assertThat(page.getRGB(225, 600 - 125)).as("drawn upon it").isEqualTo(0xff0000ff);
    assertThat(page.getRGB(310, 600 - 160)).as("a note that opens").isEqualTo(0xffffffff);
    assertThat(darkPixels(page)).isGreaterThan(200);
  }

  @Test
  void scrub_keepsTheSizeOfATurnedPage() throws Exception {
    byte[] clean = scrub(MarkedPdf.turned());

    try (PDDocument document = Loader.loadPDF(clean)) {
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox()).hasToString("[0.0,0.0,300.0,400.0]");
      assertThat(page.getRotation()).isZero();
      assertThat(page.getUserUnit()).isEqualTo(2);
    }
    BufferedImage page = draw(clean);
    assertThat(page.getRGB(125 - 30, 125 - 20)).isEqualTo(0xffcc1a1a);
  }

  @Test
  void scrub_countsWhatItLeavesOut() throws Exception {
    scrub(MarkedPdf.full());

    Removals removals = removed.removals();
    assertThat(removals.of(RemovalKind.PERSON)).as("author, XMP, two annotators").isEqualTo(4);
    assertThat(removals.of(RemovalKind.TIME)).isEqualTo(1);
    assertThat(removals.of(RemovalKind.DEVICE)).as("producer, private data").isEqualTo(2);
    assertThat(removals.of(RemovalKind.HISTORY)).as("identifier").isEqualTo(1);
    assertThat(removals.of(RemovalKind.UNKNOWN)).isGreaterThanOrEqualTo(4);
  }

  @Test
  void scrub_forgetsEarlierStates() throws Exception {
    byte[] clean = scrub(MarkedPdf.revised());

    assertThat(removed.removals().of(RemovalKind.HISTORY)).isEqualTo(2);
    try (PDDocument document = Loader.loadPDF(clean)) {
      assertThat(document.getDocument().getXrefTable()).hasSize(5);
    }
  }

  @Test
  void scrub_givesTheSameBytesAgain() throws Exception {
    assertThat(scrub(MarkedPdf.turned())).isEqualTo(scrub(MarkedPdf.turned()));
  }

  @Test
  void scrub_drawsFormsAndRefusesXfa() throws Exception {
    assertRefused(
        changed(
            document -> {
              PDAcroForm form = new PDAcroForm(document);
              form.getCOSObject().setString(COSName.XFA, "MARK");
              document.getDocumentCatalog().setAcroForm(form);
            }),
        ScrubException.Reason.REFUSED_TYPE);
  }

  @Test
  void scrub_refusesPasswords() throws Exception {
    assertRefused(
        changed(
            document ->
                document.protect(
                    new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
        ScrubException.Reason.REFUSED_TYPE);
  }

  @Test
  void scrub_refusesRestrictions() throws Exception {
    assertRefused(
        changed(
            document ->
                document.protect(
                    new StandardProtectionPolicy("owner", "", new AccessPermission()))),
        ScrubException.Reason.REFUSED_TYPE);
  }

  @Test
  void scrub_refusesMorePagesThanItDraws() throws Exception {
    assertRefused(
        changed(
            document -> {
              for (int i = 0; i < PdfFile.MAX_PAGES; i++) {
                document.addPage(new PDPage(new PDRectangle(10, 10)));
              }
            }),
        ScrubException.Reason.TOO_LARGE);
  }

  @Test
  void scrub_refusesPagesOfNoPossibleSize() throws Exception {
    assertRefused(
        changed(document -> document.getPage(0).setMediaBox(new PDRectangle(1e9f, 1e9f))),
        ScrubException.Reason.MALFORMED);
  }

  @Test
  void scrub_drawsTheLargestPageThatThereIs() throws Exception {
    byte[] clean =
        scrub(changed(document -> document.getPage(0).setMediaBox(new PDRectangle(14_400, 2_000))));

    try (PDDocument document = Loader.loadPDF(clean)) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(14_400);
    }
  }

  @Test
  void scrub_refusesStreamsThatInflateToMoreThanTheMemory() throws Exception {
    byte[] bomb = deflatedZeros(StreamBounds.MAX_STREAM_BYTES + 1);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        "%%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n"
            .formatted(bomb.length)
            .getBytes(StandardCharsets.US_ASCII));
    pdf.write(bomb);
    pdf.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));

    assertRefused(pdf.toByteArray(), ScrubException.Reason.TOO_LARGE);
  }

  @Test
  void scrub_refusesWhatOnlyBeginsLikeAPdf() {
    assertRefused(
        "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), ScrubException.Reason.MALFORMED);
  }

  @Test
  void scrub_endsWellForATruncatedFile() throws Exception {
    byte[] whole = MarkedPdf.full();

    for (int length = 8; length < whole.length; length += whole.length / 20) {
      scrubOrRefuse(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void scrub_redrawsARealPaper() throws Exception {
    SharedSamples.assumePresent();
    byte[] clean = scrub(Files.readAllBytes(SharedSamples.ending("data_dirty.pdf").getFirst()));

    try (PDDocument document = Loader.loadPDF(clean)) {
      assertThat(document.getNumberOfPages()).isPositive();
    }
    assertThat(darkPixels(draw(clean))).isGreaterThan(1_000);
  }

  @Test
  void scrub_refusesAPictureItCannotDraw() throws Exception {
    SharedSamples.assumePresent();
    Path sample = SharedSamples.ending("JPXTestGrey.pdf").getFirst();

    assertRefused(Files.readAllBytes(sample), ScrubException.Reason.REFUSED_TYPE);
  }

  private void assertRefused(byte[] pdf, ScrubException.Reason reason) {
    assertThatThrownBy(() -> scrub(pdf))
        .isInstanceOfSatisfying(
            ScrubException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private void scrubOrRefuse(byte[] pdf) throws IOException {
    try {
      scrub(pdf);
    } catch (ScrubException refused) {
      assertThat(refused).hasMessageNotContaining("MARK");
    }
  }

  private byte[] scrub(byte[] pdf) throws ScrubException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfScrubber().scrub(Source.of(pdf), out, removed);
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

  private static BufferedImage draw(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 72);
    }
  }

  private static long darkPixels(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).filter(pixel -> (pixel & 0xff) < 100).count();
  }

  private static byte[] deflatedZeros(int count) {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[count]);
    deflater.finish();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      bytes.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return bytes.toByteArray();
  }
}
