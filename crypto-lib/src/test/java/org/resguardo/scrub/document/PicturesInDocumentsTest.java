package org.resguardo.scrub.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.isobmff.HeicSample;

/// Pictures of every format go through their scrubbers within documents, too.
class PicturesInDocumentsTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- Ana --><metadata>Ana</metadata>"
          + "<rect width=\"4\" height=\"2\"/>%s</svg>";

  private static final String PIXEL = Base64.getEncoder().encodeToString(PictureFormat.pixel());

  @ParameterizedTest
  @CsvSource({"heicmif1, hvc1, heic", "avifmif1, av01, avif"})
  void photoInWord_isCleaned(String brands, String coding, String ending) throws Exception {
    byte[] photo = HeicSample.of(brands, coding, 1, false, new byte[0]);
    byte[] docx =
        TestZip.docx(
                "<w:p><a:blip r:embed=\"p\"/></w:p>",
                "<Relationship Id=\"p\" Type=\"x/image\" Target=\"media/IMG_2041.HEIC\"/>")
            .with("word/media/IMG_2041.HEIC", photo)
            .bytes();

    byte[] clean = ScrubCheck.scrub(docx).clean();

    Map<String, byte[]> parts = TestZip.parts(clean);
    assertThat(parts.get("word/media/image1." + ending)).isEqualTo(ScrubCheck.scrub(photo).clean());
    assertThat(new String(parts.get(ContentTypes.NAME), StandardCharsets.UTF_8))
        .contains("Extension=\"%s\" ContentType=\"image/%s\"".formatted(ending, ending));
    for (String value : HeicSample.VALUES) {
      assertThat(ScrubCheck.holds(docx, value)).as(value).isTrue();
      assertThat(ScrubCheck.holds(clean, value)).as(value).isFalse();
    }
  }

  @Test
  void drawingInOpenDocument_isCleaned() throws Exception {
    byte[] drawing = bytes(SVG.formatted(""));
    byte[] odt = odt("Pictures/Ana.svg", drawing);

    byte[] clean = ScrubCheck.scrub(odt).clean();

    Map<String, byte[]> parts = TestZip.parts(clean);
    assertThat(parts.get("Pictures/1.svg"))
        .isEqualTo(ScrubCheck.scrub(drawing).clean())
        .asString()
        .contains("<rect");
    assertThat(new String(parts.get("META-INF/manifest.xml"), StandardCharsets.UTF_8))
        .contains("full-path=\"Pictures/1.svg\" manifest:media-type=\"image/svg+xml\"");
    assertThat(ScrubCheck.holds(odt, "Ana")).isTrue();
    assertThat(ScrubCheck.holds(clean, "Ana")).isFalse();
    assertThat(ScrubCheck.scrub(clean).clean()).isEqualTo(clean);
  }

  @Test
  void drawingWithinADrawing_becomesOnePixel() throws Exception {
    byte[] outer = bytes(SVG.formatted(image("svg+xml", bytes(SVG.formatted("")))));

    for (byte[] clean :
        List.of(
            ScrubCheck.scrub(outer).clean(),
            TestZip.parts(ScrubCheck.scrub(odt("Pictures/1.svg", outer)).clean())
                .get("Pictures/1.svg"),
            TestZip.parts(ScrubCheck.scrub(epub(outer)).clean()).get("EPUB/part1.svg"))) {
      assertThat(new String(clean, StandardCharsets.UTF_8))
          .contains("data:image/png;base64," + PIXEL)
          .doesNotContain("Ana", "svg+xml");
    }
  }

  @Test
  void photoInADrawing_isCleaned() throws Exception {
    byte[] photo = HeicSample.of("heicmif1", "hvc1", 0, false, new byte[0]);
    String cleanPhoto = Base64.getEncoder().encodeToString(ScrubCheck.scrub(photo).clean());

    byte[] clean = ScrubCheck.scrub(bytes(SVG.formatted(image("heic", photo)))).clean();

    assertThat(new String(clean, StandardCharsets.UTF_8))
        .contains("data:image/heic;base64," + cleanPhoto);
  }

  /// RTF has no word for any other format.
  @Test
  void rtf_keepsPngAndJpegOnly() throws Exception {
    String pixel = HexFormat.of().formatHex(PictureFormat.pixel());

    assertThat(rtf(HeicSample.of("heicmif1", "hvc1", 0, false, new byte[0])))
        .contains("\\pngblip " + pixel);
    assertThat(rtf(encoded("gif"))).contains("\\pngblip " + pixel);
    assertThat(rtf(encoded("png"))).contains("\\pngblip 8950").doesNotContain(pixel);
    assertThat(rtf(encoded("jpg"))).contains("\\jpegblip ffd8").doesNotContain(pixel);
  }

  private static String rtf(byte[] picture) throws Exception {
    String rtf = "{\\rtf1 {\\pict\\pngblip " + HexFormat.of().formatHex(picture) + "}}";
    return new String(ScrubCheck.scrub(bytes(rtf)).clean(), StandardCharsets.US_ASCII);
  }

  private static byte[] encoded(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] odt(String name, byte[] picture) {
    return new TestZip()
        .with("mimetype", "application/vnd.oasis.opendocument.text")
        .with(
            "content.xml",
            """
            <office:document-content xmlns:office="%soffice:1.0" xmlns:text="%stext:1.0"
             xmlns:draw="%sdrawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body>
            <office:text><text:p><draw:frame><draw:image xlink:href="%s"/></draw:frame></text:p>
            </office:text></office:body></office:document-content>
            """
                .formatted(OdfScrubberTest.BASE, OdfScrubberTest.BASE, OdfScrubberTest.BASE, name))
        .with(name, picture)
        .bytes();
  }

  private static byte[] epub(byte[] drawing) {
    return new TestZip()
        .with("mimetype", EpubScrubber.MIMETYPE)
        .with(
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></container>")
        .with(
            "b.opf",
            "<package><manifest><item id=\"p\" href=\"a.svg\" media-type=\"image/svg+xml\"/>"
                + "</manifest><spine><itemref idref=\"p\"/></spine></package>")
        .with("a.svg", drawing)
        .bytes();
  }

  private static String image(String type, byte[] content) {
    String data = Base64.getEncoder().encodeToString(content);
    return "<image href=\"data:image/%s;base64,%s\"/>".formatted(type, data);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
