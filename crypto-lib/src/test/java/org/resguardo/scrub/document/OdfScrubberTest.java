package org.resguardo.scrub.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.Source;

class OdfScrubberTest {
  static final String BASE = "urn:oasis:names:tc:opendocument:xmlns:";

  @Test
  void changesNotesAndAuthors_areLeftOut() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new OdfScrubber(EmbeddedPictures.none()).scrub(Source.of(odt()), out, new RemovalCounter());

    Map<String, String> parts = TestZip.read(out.toByteArray());
    assertThat(parts.keySet()).first().isEqualTo("mimetype");
    assertThat(parts)
        .containsOnlyKeys("mimetype", "content.xml", "meta.xml", "META-INF/manifest.xml");
    assertThat(parts.get("content.xml")).contains("<text:p>shown linked</text:p>");
    assertThat(parts.toString()).doesNotContain("Ana", "QW5h", "old", "example.org", "LibreOffice");
  }

  @Test
  void damagedFiles_areRefusedOrCleaned() throws IOException {
    Mutations.scrubAll(new OdfScrubber(EmbeddedPictures.none()), odt());
    Mutations.scrubAllParts(new OdfScrubber(EmbeddedPictures.none()), odt());
  }

  private static byte[] odt() {
    return new TestZip()
        .with("mimetype", "application/vnd.oasis.opendocument.text")
        .with("meta.xml", "<a>LibreOffice Ana</a>")
        .with("settings.xml", "<a>Ana</a>")
        .with(
            "content.xml",
            ("<office:document-content xmlns:office=\"%soffice:1.0\" xmlns:text=\"%stext:1.0\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text>"
                    + "<text:tracked-changes><text:deletion><dc:creator>Ana</dc:creator><text:p>old"
                    + "</text:p></text:deletion></text:tracked-changes><text:p>shown <office:annotation>"
                    + "<dc:creator>Ana</dc:creator></office:annotation><text:author-name>Ana"
                    + "</text:author-name><text:a xlink:href=\"https://example.org\">linked</text:a>"
                    + "</text:p><text:mark>Ana</text:mark><text:p text:who=\"Ana\" xml:id=\"Ana\"/>"
                    + "<office:binary-data>QW5h</office:binary-data></office:text></office:body>"
                    + "</office:document-content>")
                .formatted(BASE, BASE))
        .bytes();
  }
}
