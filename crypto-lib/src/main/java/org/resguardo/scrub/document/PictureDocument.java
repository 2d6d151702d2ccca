package org.resguardo.scrub.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a PDF of pictures, one a page, and of nothing else: no information, no identifier. Memory
/// grows by a number a page. ISO 32000-1 section 7.5
final class PictureDocument {
  private static final int CATALOG = 1;
  private static final int PAGES = 2;
  private static final int FIRST_PAGE = 3;
  private static final int OBJECTS_A_PAGE = 3;

  private final OutputStream out;
  private final List<Long> offsets = new ArrayList<>();
  private long written;
  private int pages;

  PictureDocument(OutputStream out) throws IOException {
    this.out = out;
    offsets.add(0L); // of the tree of pages, which is written last
    write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
    object(CATALOG, "<</Type/Catalog/Pages 2 0 R>>");
  }

  /// @param width in points, as the page is seen
  /// @param unit how long a point is, in 1/72 inch
  void add(PageImage image, float width, float height, float unit) throws IOException {
    int page = FIRST_PAGE + OBJECTS_A_PAGE * pages;
    String size = number(width) + " " + number(height);
    object(
        page,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 "
            + size
            + "]"
            + userUnit(unit)
            + "/Contents "
            + (page + 1)
            + " 0 R"
            + "/Resources<</XObject<</P "
            + (page + 2)
            + " 0 R>>>>>>");
    stream(page + 1, "", ascii(number(width) + " 0 0 " + number(height) + " 0 0 cm /P Do"));
    stream(page + 2, image.entries(), image.coded());
    pages++;
  }

  /// Writes what must come last; does not close the stream.
  void end() throws IOException {
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      kids.append(FIRST_PAGE + OBJECTS_A_PAGE * i).append(" 0 R ");
    }
    offsets.set(0, written);
    text(PAGES, "<</Type/Pages/Count " + pages + "/Kids[" + kids.toString().strip() + "]>>");
    references();
  }

  private void references() throws IOException {
    long start = written;
    int count = FIRST_PAGE + OBJECTS_A_PAGE * pages;
    write("xref\n0 " + count + "\n0000000000 65535 f \n");
    write(entry(offsets.get(1)));
    write(entry(offsets.get(0)));
    for (long offset : offsets.subList(2, offsets.size())) {
      write(entry(offset));
    }
    write("trailer\n<</Size " + count + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
  }

  private static String entry(long offset) {
    return String.format(Locale.ROOT, "%010d 00000 n \n", offset);
  }

  private void object(int number, String dictionary) throws IOException {
    offsets.add(written);
    text(number, dictionary);
  }

  private void text(int number, String dictionary) throws IOException {
    write(number + " 0 obj\n" + dictionary + "\nendobj\n");
  }

  private void stream(int number, String entries, byte[] content) throws IOException {
    offsets.add(written);
    write(number + " 0 obj\n<<" + entries + "/Length " + content.length + ">>\nstream\n");
    out.write(content);
    written += content.length;
    write("\nendstream\nendobj\n");
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.write(bytes);
    written += bytes.length;
  }

  private static String userUnit(float unit) {
    return unit == 1 ? "" : "/UserUnit " + number(unit);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String number(float value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
