package org.resguardo.scrub.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

class OoxmlScrubberTest {
  private static final String IMAGE =
      "<Relationship Id=\"p\" Type=\"x/image\" Target=\"media/IMG_2041.png\"/>";

  private final RemovalCounter removed = new RemovalCounter();

  @Test
  void trackedChanges_areAccepted() throws Exception {
    String text =
        document(
            "<w:p w:rsidR=\"00A1\"><w:pPr><w:rPr><w:ins w:author=\"Ana\"/></w:rPr></w:pPr>"
                + "<w:ins w:author=\"Ana\" w:date=\"2024\"><w:r><w:t>new</w:t></w:r></w:ins>"
                + "<w:del w:author=\"Ana\"><w:r><w:delText>old</w:delText></w:r></w:del>"
                + "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
                + "<w:r><w:rPr><w:rPrChange w:author=\"Ana\"><w:rPr/></w:rPrChange></w:rPr></w:r>"
                + "</w:p>");

    assertThat(text).contains("<w:p><w:pPr><w:rPr/></w:pPr><w:r><w:t>new</w:t></w:r>");
    assertThat(text).doesNotContain("old", "gone", "Ana", "2024", "rsid", "Change");
    assertThat(removed.removals().of(RemovalKind.HISTORY)).isGreaterThanOrEqualTo(4);
  }

  @Test
  void unknownNamespacesAndComments_areLeftOut() throws Exception {
    String text = document("<!-- Ana --><w:p q:who=\"Ana\"><q:mark>Ana</q:mark></w:p><?q Ana?>");

    assertThat(text).doesNotContain("Ana", "urn:q");
  }

  @Test
  void unknownNamesInKnownNamespaces_areLeftOut() throws Exception {
    String text =
        document(
            "<w:p w:who=\"Ana\" who=\"Ana\"><w:mark w:val=\"Ana\">Ana</w:mark><w:r><w:t"
                + " xml:space=\"preserve\" xml:base=\"Ana\"> shown</w:t></w:r></w:p>");

    assertThat(text).contains("<w:p><w:r><w:t xml:space=\"preserve\"> shown</w:t></w:r></w:p>");
  }

  @Test
  void fields_keepWhatTheyShow() throws Exception {
    String text =
        document(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>INCLUDETEXT"
                + " \"C:\\\\Users\\\\Ana\"</w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
                + "<w:t>shown</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText>"
                + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");

    assertThat(text).contains("shown", " PAGE ").doesNotContain("Ana", "INCLUDE");
  }

  @Test
  void externalLinks_areLeftOutWhileTheirTextStays() throws Exception {
    byte[] docx =
        TestZip.docx(
                "<w:p><w:hyperlink r:id=\"h\"><w:r><w:t>shown</w:t></w:r></w:hyperlink></w:p>",
                "<Relationship Id=\"h\" Type=\"x/hyperlink\" TargetMode=\"External\""
                    + " Target=\"https://example.org/ana\"/>")
            .bytes();

    Map<String, String> parts = TestZip.read(scrub(docx, EmbeddedPictures.none()));

    assertThat(parts.get("word/document.xml")).contains("shown").doesNotContain("hyperlink");
    assertThat(parts).doesNotContainKey("word/_rels/document.xml.rels");
  }

  @Test
  void pictures_areCleanedAndRenamed() throws Exception {
    byte[] clean = "\u0089PNG\r\n\u001a\nclean".getBytes(StandardCharsets.ISO_8859_1);

    Map<String, String> parts = TestZip.read(scrub(picture(), (_, _) -> Optional.of(clean)));

    assertThat(parts.get("word/media/image1.png")).endsWith("clean");
    assertThat(parts.get("word/document.xml")).contains("r:embed=\"rId1\"");
    assertThat(parts.get("word/_rels/document.xml.rels")).contains("/word/media/image1.png");
    assertThat(String.join("", parts.keySet())).doesNotContain("IMG_2041");
  }

  @Test
  void pictures_becomeOnePixelWhenTheyCannotBeCleaned() throws Exception {
    assertThat(TestZip.read(scrub(picture(), EmbeddedPictures.none())))
        .containsKey("word/media/image1.png");
    assertThat(ImageIO.read(new ByteArrayInputStream(PictureFormat.pixel())).getWidth()).isOne();
  }

  @Test
  void entities_areRefused() {
    byte[] docx =
        new TestZip()
            .with(
                ContentTypes.NAME,
                "<!DOCTYPE t [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><t>&e;</t>")
            .bytes();

    assertThatThrownBy(() -> scrub(docx, EmbeddedPictures.none()))
        .isInstanceOf(ScrubException.class);
  }

  @Test
  void bombs_areRefused() throws IOException {
    ByteArrayOutputStream inflating = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(inflating)) {
      zip.putNextEntry(new ZipEntry("a"));
      zip.write(new byte[32 << 20]);
    }
    byte[] nested = TestZip.docx("<w:p>".repeat(300) + "</w:p>".repeat(300), "").bytes();

    assertThatThrownBy(() -> ZipPackage.open(Source.of(inflating.toByteArray())).read("a"))
        .isInstanceOf(ScrubException.class);
    assertThatThrownBy(() -> scrub(nested, EmbeddedPictures.none()))
        .isInstanceOf(ScrubException.class);
  }

  @Test
  void partsThatAreThereTwice_areRefused() {
    byte[] docx = TestZip.docx("", "").with("WORD/document.xml", "<a/>").bytes();

    assertThatThrownBy(() -> ZipPackage.open(Source.of(docx))).isInstanceOf(ScrubException.class);
  }

  @Test
  void sameInput_givesTheSameOutput() throws Exception {
    assertThat(scrub(picture(), EmbeddedPictures.none()))
        .isEqualTo(scrub(picture(), EmbeddedPictures.none()));
  }

  @Test
  void damagedFiles_areRefusedOrCleaned() throws IOException {
    Mutations.scrubAll(new OoxmlScrubber(EmbeddedPictures.none()), picture());
    Mutations.scrubAllParts(new OoxmlScrubber(EmbeddedPictures.none()), picture());
  }

  private static byte[] picture() {
    return TestZip.docx("<w:p><a:blip r:embed=\"p\"/></w:p>", IMAGE)
        .with("word/media/IMG_2041.png", "picture of Ana")
        .with("docProps/core.xml", "<a>Ana</a>")
        .bytes();
  }

  private String document(String body) throws ScrubException, IOException {
    return TestZip.read(scrub(TestZip.docx(body, "").bytes(), EmbeddedPictures.none()))
        .get("word/document.xml");
  }

  private byte[] scrub(byte[] file, EmbeddedPictures pictures) throws ScrubException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new OoxmlScrubber(pictures).scrub(Source.of(file), out, removed);
    return out.toByteArray();
  }
}
