package org.resguardo.scrub.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.Source;

class EpubScrubberTest {
  private static final String OPF =
      "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata>Ana</metadata><manifest>"
          + "<item id=\"p\" href=\"ana.xhtml\" media-type=\"application/xhtml+xml\""
          + " properties=\"nav\"/><item id=\"c\" href=\"ana.css\" media-type=\"text/css\"/>"
          + "<item id=\"i\" href=\"ana.png\" media-type=\"image/png\"/></manifest>"
          + "<spine><itemref idref=\"p\"/></spine></package>";

  private static final String CSS =
      "@import 'ana.css'; /* Ana */ p{color:red;background:url(ana.png)}";

  private static final String PAGE =
      "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title>"
          + "<meta name=\"author\" content=\"Ana\"/><script>ana()</script>"
          + "<link rel=\"stylesheet\" href=\"ana.css\"/></head><body onload=\"ana()\">"
          + "<p>shown&nbsp;<a href=\"http://ana\">out</a> <a href=\"ana.xhtml#x\">in</a></p>"
          + "<img src=\"ana.png\" alt=\"\"/></body></html>";

  @Test
  void book_keepsItsPages() throws Exception {
    Map<String, String> parts = TestZip.read(scrub(epub(CSS)));

    assertThat(parts.keySet())
        .containsExactly(
            "mimetype",
            "META-INF/container.xml",
            "EPUB/image1.png",
            "EPUB/part1.xhtml",
            "EPUB/part2.css",
            "EPUB/package.opf");
    assertThat(parts.get("EPUB/part1.xhtml"))
        .contains("shown\u00a0<a>out</a>", "href=\"part1.xhtml#x\"", "src=\"image1.png\"");
    assertThat(parts.get("EPUB/package.opf")).contains("<itemref idref=\"part1\"/>", "image/png");
    assertThat(parts.toString()).doesNotContainIgnoringCase("ana");
  }

  @Test
  void partThatDeflatesWell_isReadAgain() throws Exception {
    byte[] clean = scrub(epub(" ".repeat(3 << 20)));

    assertThat(scrub(clean)).isEqualTo(clean);
  }

  @Test
  void damagedFiles_areRefusedOrCleaned() throws IOException {
    Mutations.scrubAll(new EpubScrubber(EmbeddedPictures.none()), epub(CSS));
    Mutations.scrubAllParts(new EpubScrubber(EmbeddedPictures.none()), epub(CSS));
  }

  private static byte[] scrub(byte[] epub) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new EpubScrubber(EmbeddedPictures.none()).scrub(Source.of(epub), out, new RemovalCounter());
    return out.toByteArray();
  }

  private static byte[] epub(String css) {
    return new TestZip()
        .with("mimetype", EpubScrubber.MIMETYPE)
        .with(
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path=\"a/b.opf\"/></rootfiles></container>")
        .with("a/b.opf", OPF)
        .with("a/ana.xhtml", PAGE)
        .with("a/ana.css", css)
        .with("a/ana.png", "picture of Ana")
        .with("iTunesMetadata.plist", "Ana")
        .bytes();
  }
}
