package org.resguardo.audit.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.resguardo.audit.finding.AuditReport;
import org.resguardo.audit.finding.CheckGroup;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// The report as one HTML page that needs nothing but itself.
///
/// The only style is the one whose hash the policy in the page's head names; there is no script.
public final class AuditPage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private AuditPage() {}

  /// The whole page.
  public static String write(AuditReport report) {
    String style = style();
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>%s - Resguardo audit</title>
        <style>%s</style>
        </head>
        <body>
        %s<main>
        %s%s%s</main>
        %s</body>
        </html>
        """
        .formatted(
            hash(style),
            Html.escaped(VerdictSection.title(report)),
            style,
            VerdictSection.of(report),
            FigureSection.growth(report.logs()),
            FigureSection.sizes(report.sizes()),
            Arrays.stream(CheckGroup.values())
                .map(group -> FindingTable.of(group, report.of(group)))
                .collect(Collectors.joining()),
            footer(report));
  }

  private static String footer(AuditReport report) {
    return """
        <footer>
        <p>Made by <code>resguardo audit</code> on %s from the trust policy whose text has SHA-256
        <code>%s</code>. What was skipped was not verified. An audit shows what was served to this
        auditor; witnesses, and auditors who compare tree heads, show that others were served the
        same.</p>
        </footer>
        """
        .formatted(DAY.format(report.at()), Html.escaped(report.policy().sha256()));
  }

  private static String hash(String style) {
    return Bytes.of(Primitives.sha256(Bytes.utf8(style).toArray())).toBase64();
  }

  private static String style() {
    try (InputStream css =
        Objects.requireNonNull(AuditPage.class.getResourceAsStream("audit.css"), "audit.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
