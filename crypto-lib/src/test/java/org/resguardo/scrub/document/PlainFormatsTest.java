package org.resguardo.scrub.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Text, RTF and SVG.
class PlainFormatsTest {
  private static final RtfScrubber RTF = new RtfScrubber(EmbeddedPictures.none());
  private static final SvgScrubber SVG = new SvgScrubber(EmbeddedPictures.none());

  private static final String LETTER =
      "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\info{\\author Ana}}{\\*\\generator Ana;}"
          + "\\pard\\rsid123 shown{\\deleted old}{\\field{\\*\\fldinst HYPERLINK \"ana\"}"
          + "{\\fldrslt linked}}{\\pict\\pngblip\\picw1 414e41}\\par}trailer of Ana";

  private static final String DRAWING =
      "<!DOCTYPE svg><!-- Ana --><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"urn:i\""
          + " i:who=\"Ana\" onload=\"ana()\" width=\"9\"><metadata>Ana</metadata>"
          + "<script>ana()</script><foreignObject>Ana</foreignObject>"
          + "<style>@import 'ana.css'; .a{fill:url(#g);filter:url(http://ana)}</style>"
          + "<a href=\"http://ana\"><rect class=\"a\" fill=\"url(#g)\"/></a>"
          + "<image href=\"http://ana\"/></svg>";

  @Test
  void text_losesWhatNobodySees() throws Exception {
    assertThat(scrub(new TextScrubber(), "\ufeffa\u200bb\u202ec\r\nd\u2009e\ufe0f\r"))
        .isEqualTo("abc\nd e\n");
  }

  @Test
  void text_keepsJoinersWhereTheyShow() throws Exception {
    String family = "\ud83d\udc69\u200d\ud83d\udc67";
    String persian = "\u0645\u06cc\u200c\u0634\u0648\u062f";

    assertThat(scrub(new TextScrubber(), family + persian)).isEqualTo(family + persian);
    assertThat(scrub(new TextScrubber(), "a\u200db\u200cc\u200d" + persian + "\u200c"))
        .isEqualTo("abc" + persian);
  }

  @Test
  void text_losesBlanksAtTheEndOfLines() throws Exception {
    assertThat(scrub(new TextScrubber(), "a \t \r\n b\u2028c\u00a0")).isEqualTo("a\n b\nc");
  }

  @Test
  void text_isDecodedByWhatItIs() throws Exception {
    assertThat(TextDecoding.of("\ufeffa\u00f1o".getBytes(StandardCharsets.UTF_16LE)))
        .contains("a\u00f1o");
    assertThat(TextDecoding.of("a\u00f1o".getBytes(StandardCharsets.ISO_8859_1)))
        .contains("a\u00f1o");
    assertThat(TextDecoding.of(new byte[] {'a', 0})).isEmpty();
  }

  @Test
  void rtf_keepsTextAndLayoutOnly() throws Exception {
    String clean = scrub(RTF, LETTER);

    assertThat(clean).contains("\\pard shown", "linked", "\\pngblip").endsWith("}");
    assertThat(clean).doesNotContain("Ana", "rsid", "old", "HYPERLINK", "414e41");
  }

  @Test
  void rtf_losesPicturesInDeletedText() throws Exception {
    String clean =
        scrub(RTF, "{\\rtf1 shown{\\deleted old\\bullet {\\pict\\pngblip 414e41}{old}} too}");

    assertThat(clean).isEqualTo("{\\rtf1 shown{} too}");
  }

  @Test
  void rtf_nestedTooDeep_isRefused() {
    assertThatThrownBy(() -> scrub(RTF, "{\\rtf1" + "{".repeat(300) + "}".repeat(301)))
        .isInstanceOf(ScrubException.class);
  }

  @Test
  void rtf_growingBeyondItsBound_isRefused() {
    assertThatThrownBy(() -> scrub(RTF, "{\\rtf1" + "{\\pict 41}".repeat(500_000) + "}"))
        .isInstanceOf(ScrubException.class);
  }

  @Test
  void svg_keepsWhatDraws() throws Exception {
    String clean = scrub(SVG, DRAWING);

    assertThat(clean).contains("<rect class=\"a\" fill=\"url(#g)\"/>", "fill:url(#g)");
    assertThat(clean).doesNotContainIgnoringCase("ana").doesNotContain("script", "urn:i");
  }

  @Test
  void types_areToldByContent() throws Exception {
    assertThat(typeOf(LETTER)).isEqualTo(FileType.RTF);
    assertThat(typeOf(DRAWING)).isEqualTo(FileType.SVG);
    assertThat(typeOf("some words")).isEqualTo(FileType.TEXT);
    assertThatThrownBy(() -> typeOf("<!DOCTYPE html><p>words")).isInstanceOf(ScrubException.class);
    assertThatThrownBy(() -> typeOf("<?xml version='1.0'?><gpx/>"))
        .isInstanceOf(ScrubException.class);
  }

  @Test
  void damagedFiles_areRefusedOrCleaned() throws IOException {
    Mutations.scrubAll(RTF, LETTER.getBytes(StandardCharsets.UTF_8));
    Mutations.scrubAll(SVG, DRAWING.getBytes(StandardCharsets.UTF_8));
  }

  private static FileType typeOf(String content) throws ScrubException, IOException {
    return DocumentType.of(Source.of(content.getBytes(StandardCharsets.UTF_8)), content)
        .orElseThrow();
  }

  private static String scrub(FormatScrubber scrubber, String content)
      throws ScrubException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    scrubber.scrub(Source.of(content.getBytes(StandardCharsets.UTF_8)), out, new RemovalCounter());
    return out.toString(StandardCharsets.UTF_8);
  }
}
