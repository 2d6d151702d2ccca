package org.resguardo.scrub.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Cleans PDFs so that their text can still be searched and copied: a new document of copied parts
/// that pages are drawn with, and no others.
///
/// What is drawn and cannot be seen (white on white, under a picture, outside the page) stays: see
/// `spec/scrub.md`, PDF.
public final class TextPdfScrubber implements FormatScrubber {
  private static final TimeLimit OF_A_PAGE = new TimeLimit(Duration.ofSeconds(60));
  private static final long MAX_WORKING_BYTES = 512L << 20;

  private final FormatScrubber jpeg;

  /// @param jpeg cleans the pictures in JPEG
  public TextPdfScrubber(FormatScrubber jpeg) {
    this.jpeg = jpeg;
  }

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    QuietPdfBox.ensure();
    byte[] bytes = in.readAll(PdfScrubber.MAX_FILE_BYTES);
    try (PdfFile file = OF_A_PAGE.call(() -> PdfFile.open(bytes, removed));
        PDDocument clean =
            new PDDocument(MemoryUsageSetting.setupMainMemoryOnly(MAX_WORKING_BYTES).streamCache)) {
      refuseLayers(file.document());
      copy(file, clean, new PdfParts(clean, jpeg, removed));
      out.write(OF_A_PAGE.call(() -> saved(clean)));
    }
  }

  /// Which layers are switched off depends on more than their list; without it all would be shown.
  private static void refuseLayers(PDDocument document) throws ScrubException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    if (catalog.containsKey(COSName.OCPROPERTIES)) {
      throw ScrubException.refusedType(
          "PDFs with layers, when their text is kept,", "let its pages be redrawn");
    }
  }

  private static void copy(PdfFile file, PDDocument clean, PdfParts parts)
      throws ScrubException, IOException {
    for (PDPage page : file.pages()) {
      OF_A_PAGE.call(() -> PdfScrubber.Size.of(page));
      clean.addPage(OF_A_PAGE.call(() -> new PageCopy(file.document(), page, parts).copied()));
    }
  }

  private static byte[] saved(PDDocument clean) throws IOException {
    clean.setDocumentId(0L); // else one is made of the time
    clean.getDocument().getTrailer().removeItem(COSName.INFO);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    clean.save(bytes, CompressParameters.NO_COMPRESSION);
    return bytes.toByteArray();
  }
}
