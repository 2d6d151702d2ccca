package org.resguardo.scrub.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;

/// A foreign PDF whose parts are within the bounds.
final class PdfFile implements Closeable {
  static final int MAX_PAGES = 500;
  private static final int MAX_OBJECTS = 300_000;
  private static final long MAX_WORKING_BYTES = 512L << 20;

  private final PDDocument document;
  private final StreamBounds bounds;
  private final List<PDPage> pages = new ArrayList<>();

  private PdfFile(PDDocument document, StreamBounds bounds) {
    this.document = document;
    this.bounds = bounds;
  }

  static PdfFile open(byte[] bytes, RemovalCounter removed) throws ScrubException, IOException {
    StreamBounds bounds = new StreamBounds();
    bounds.checkDeflated(bytes);
    PdfFile file = new PdfFile(load(bytes), bounds);
    PdfRemovals removals = new PdfRemovals(removed);
    removals.addRevisions(bytes);
    file.check(removals);
    return file;
  }

  private static PDDocument load(byte[] bytes) throws ScrubException, IOException {
    try {
      return Loader.loadPDF(
          bytes,
          "",
          null,
          null,
          MemoryUsageSetting.setupMainMemoryOnly(MAX_WORKING_BYTES).streamCache);
    } catch (InvalidPasswordException _) {
      throw encrypted();
    }
  }

  private static ScrubException encrypted() {
    return ScrubException.refusedType(
        "PDFs with a password or with restrictions", "print it to a new PDF without them");
  }

  private void check(PdfRemovals removals) throws ScrubException, IOException {
    if (document.isEncrypted()) {
      throw encrypted();
    }
    removals.addTrailer(document.getDocument().getTrailer());
    checkObjects(removals);
    checkForm();
    checkPages();
  }

  private void checkObjects(PdfRemovals removals) throws ScrubException, IOException {
    List<COSObjectKey> keys = List.copyOf(document.getDocument().getXrefTable().keySet());
    if (keys.size() > MAX_OBJECTS) {
      throw ScrubException.tooLarge("%d objects in a PDF".formatted(MAX_OBJECTS));
    }
    for (COSObjectKey key : keys) {
      COSBase object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream) {
        bounds.check(stream);
      }
      if (object != null) {
        removals.add(object);
      }
    }
  }

  /// XFA (ISO 32000-1 section 12.7.8) is another document within this one, and not what is drawn.
  private void checkForm() throws ScrubException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    if (form != null && form.containsKey(COSName.XFA)) {
      throw ScrubException.refusedType("XFA forms", "print it to a new PDF");
    }
  }

  private void checkPages() throws ScrubException {
    for (PDPage page : document.getPages()) {
      if (pages.size() == MAX_PAGES) {
        throw ScrubException.tooLarge("%d pages in a PDF".formatted(MAX_PAGES));
      }
      pages.add(page);
    }
    if (pages.isEmpty() || pages.size() != document.getNumberOfPages()) {
      throw ScrubException.malformed("a PDF whose pages are not as many as it says");
    }
    // Fills in what fields look like where the file leaves that to the reader.
    document.getDocumentCatalog().getAcroForm();
  }

  PDDocument document() {
    return document;
  }

  StreamBounds bounds() {
    return bounds;
  }

  List<PDPage> pages() {
    return pages;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
