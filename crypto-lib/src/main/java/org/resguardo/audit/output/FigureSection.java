package org.resguardo.audit.output;

import java.util.List;
import java.util.stream.Collectors;
import org.resguardo.audit.finding.LogGrowth;
import org.resguardo.audit.finding.StoredSize;

/// The drawings, each under a heading that says what to look for.
final class FigureSection {
  private FigureSection() {}

  static String growth(List<LogGrowth> logs) {
    if (logs.isEmpty()) {
      return "";
    }
    return """
        <section>
        <h2>How the logs grew</h2>
        <p class="about">a column a week: <span class="key before"></span> entries so far,
        <span class="key added"></span> added in that week; weeks are the finest time an entry has</p>
        <div class="figures">
        %s</div>
        </section>
        """
        .formatted(logs.stream().map(FigureSection::log).collect(Collectors.joining()));
  }

  private static String log(LogGrowth log) {
    return """
        <figure>
        <figcaption><b>%s log</b> %s <code>%s</code></figcaption>
        %s</figure>
        """
        .formatted(
            Html.escaped(log.log()),
            Count.of(log.size(), "entry", "entries"),
            Html.escaped(log.origin()),
            log.weeks().isEmpty()
                ? "<p class=\"empty\">Its entries were not read, or there are none.</p>\n"
                : GrowthChart.of(log));
  }

  static String sizes(List<StoredSize> sizes) {
    if (sizes.isEmpty()) {
      return "";
    }
    return """
        <section>
        <h2>What lengths tell</h2>
        <p class="about">stored parts by length of their plaintext; nothing lies between the size classes%s</p>
        <div class="figures"><figure class="wide">
        %s</figure></div>
        </section>
        """
        .formatted(legend(SizeChart.parts(sizes)), SizeChart.of(sizes));
  }

  private static String legend(List<String> parts) {
    StringBuilder legend = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      legend.append("; <span class=\"key part%d\"></span> ".formatted(i));
      legend.append(Html.escaped(parts.get(i)));
    }
    return legend.toString();
  }
}
