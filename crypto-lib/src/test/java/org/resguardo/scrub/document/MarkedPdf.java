package org.resguardo.scrub.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/// PDFs that tell of people in every place that PDFs have for it. Every mark begins with `MARK`.
final class MarkedPdf {
  static final String SHOWN = "Shown to everybody";

  private MarkedPdf() {}

  /// A page with a script, an attached file, XMP, and an author's note.
  static byte[] full() throws IOException {
    return bytes(document(page -> page));
  }

  /// The same, turned, with a crop box and another length of a point.
  static byte[] turned() throws IOException {
    return bytes(
        document(
            page -> {
              page.setCropBox(new PDRectangle(20, 30, 400, 300));
              page.setRotation(90);
              page.setUserUnit(2);
              return page;
            }));
  }

  interface Change {
    PDPage of(PDPage page);
  }

  private static PDDocument document(Change change) throws IOException {
    QuietPdfBox.ensure();
    PDDocument document = new PDDocument();
    PDPage page = change.of(new PDPage(new PDRectangle(500, 600)));
    document.addPage(page);
    text(document, page, SHOWN);
    information(document);
    attach(document);
    annotate(page);
    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('MARK-script')"));
    COSDictionary piece = new COSDictionary();
    piece.setItem(COSName.getPDFName("Private"), new COSString("MARK-piece"));
    page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), piece);
    return document;
  }

  private static void text(PDDocument document, PDPage page, String text) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setNonStrokingColor(0.8f, 0.1f, 0.1f);
      content.addRect(100, 100, 50, 50);
      content.fill();
      content.setNonStrokingColor(0f);
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
      content.newLineAtOffset(60, 200);
      content.showText(text);
      content.endText();
    }
  }

  private static void information(PDDocument document) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setAuthor("MARK-author");
    information.setProducer("MARK-producer");
    information.setTitle("MARK-title");
    information.setCreationDate(Calendar.getInstance());
    document.setDocumentInformation(information);
    String xmp = "<x:xmpmeta><dc:creator>MARK-xmp</dc:creator></x:xmpmeta>";
    document
        .getDocumentCatalog()
        .setMetadata(
            new PDMetadata(
                document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
  }

  private static void attach(PDDocument document) throws IOException {
    PDEmbeddedFile file =
        new PDEmbeddedFile(
            document, new ByteArrayInputStream("MARK-attached".getBytes(StandardCharsets.UTF_8)));
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile("MARK-name.txt");
    specification.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("MARK-name", specification));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static void annotate(PDPage page) {
    PDAnnotationText note = new PDAnnotationText();
    note.setTitlePopup("MARK-annotator");
    note.setContents("MARK-note");
    note.setRectangle(new PDRectangle(300, 150, 20, 20));
    PDAnnotationSquare square = new PDAnnotationSquare();
    square.setTitlePopup("MARK-drawer");
    square.setRectangle(new PDRectangle(200, 100, 50, 50));
    square.setInteriorColor(new PDColor(new float[] {0, 0, 1}, PDDeviceRGB.INSTANCE));
    page.setAnnotations(List.of(note, square));
  }

  /// A file whose first state says something that its second took back.
  static byte[] revised() throws IOException {
    byte[] first;
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(300, 300));
      document.addPage(page);
      text(document, page, "MARK-earlier");
      first = bytes(document);
    }
    try (PDDocument document = Loader.loadPDF(first)) {
      PDPage page = document.getPage(0);
      text(document, page, SHOWN);
      page.getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.saveIncremental(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    document.close();
    return bytes.toByteArray();
  }
}
