package org.resguardo.audit.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AuditPageTest {
  @Test
  void page_saysInItsHeadlineWhetherACheckFailed() {
    assertThat(AuditPage.write(SampleReports.good()))
        .contains("<h1>All that was checked holds</h1>");
    assertThat(AuditPage.write(SampleReports.failed("rolled back")))
        .contains("<h1>1 check failed</h1>");
  }

  @Test
  void page_doesNotCallAGapComplete() {
    Finding skipped = new Finding.Skip(Check.TLS, "", "why");

    assertThat(AuditPage.write(SampleReports.report(List.of(skipped))))
        .doesNotContain("Everything holds");
  }

  @Test
  void page_hasNothingFromElsewhereAndNoScript() {
    String page = AuditPage.write(SampleReports.failed("rolled back", "detail"));

    assertThat(page).contains("content=\"default-src 'none'; style-src 'sha256-");
    assertThat(page).doesNotContainPattern("(?i)<script|<link|<img|<iframe|<form|<base|@import");
    assertThat(page).doesNotContainPattern("(?i)\\s(src|style|on\\w+)\\s*=|href=\"[^#]|url\\(");
  }

  @Test
  void page_allowsExactlyItsOwnStyle() {
    String page = AuditPage.write(SampleReports.good());

    String style = first(page, "<style>(.*?)</style>");
    String hash = Bytes.of(Primitives.sha256(Bytes.utf8(style).toArray())).toBase64();
    assertThat(first(page, "style-src 'sha256-([^']+)'")).isEqualTo(hash);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "'><img src=x onerror=alert(1)>",
        "</td></table><style>*{display:none}</style>",
        "&lt;b&gt;",
        "\u001b]0;owned\u0007\u202e\u009b1m"
      })
  void page_showsAStrangersWordsAsWords(String hostile) throws Exception {
    String page = AuditPage.write(SampleReports.failed(hostile, hostile));

    Document body = parsed(page);
    assertThat(body.getElementsByTagName("script").getLength()).isZero();
    assertThat(body.getElementsByTagName("img").getLength()).isZero();
    assertThat(body.getElementsByTagName("b").getLength())
        .isEqualTo(
            parsed(AuditPage.write(SampleReports.failed("x", "x")))
                .getElementsByTagName("b")
                .getLength());
    assertThat(body.getDocumentElement().getTextContent())
        .contains(hostile.replaceAll("[^ -~]", "?"));
  }

  /// For people who change the style: the pages lie in `target/audit`.
  @Test
  void pages_areKeptToBeLookedAt() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "audit"));

    Files.writeString(folder.resolve("good.html"), AuditPage.write(SampleReports.good()));
    Files.writeString(
        folder.resolve("failed.html"),
        AuditPage.write(SampleReports.failed("the tree has 40 entries, 42 were remembered", "x")));

    assertThat(folder.resolve("good.html")).isNotEmptyFile();
  }

  /// The body, which is well-formed XML on purpose: a stranger's markup would show.
  private static Document parsed(String page) throws Exception {
    String body = "<body>" + first(page, "<body>(.*)</html>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }

  private static String first(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .findFirst()
        .orElseThrow();
  }
}
