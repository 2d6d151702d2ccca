package org.resguardo.incident;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.Code;
import org.resguardo.incident.vocabulary.SnakeCase;

/// A report as lines a person can read: safety flags first, then the report in its own order.
///
/// Holds everything the report holds. Ends with a line feed. Safe to print: the format admits no
/// control characters, and characters that turn the direction of text around are left out here.
public final class ReportText {
  private static final String INDENT = "  ";

  /// Explicit embeddings, overrides and isolates (UAX #9), which could make one answer look like
  /// another.
  private static final Pattern DIRECTION_CHANGES =
      Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  private final Labels labels;
  private final List<String> lines = new ArrayList<>();

  private ReportText(Labels labels) {
    this.labels = labels;
  }

  /// The report in the language of `locale`, Spanish unless it is English.
  public static String render(IncidentReport report, Locale locale) {
    ReportText text = new ReportText(Labels.in(locale));
    text.flags(SafetyFlags.of(report));
    text.group(report, "");
    return text.lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private void flags(Set<SafetyFlag> flags) {
    lines.add(labels.text(flags.isEmpty() ? "text.no_flags" : "text.flags"));
    flags.forEach(
        flag -> lines.add("! " + labels.of(flag) + " (" + flag.within().toHours() + " h)"));
    lines.add("");
  }

  private void group(Record group, String indent) {
    for (RecordComponent component : group.getClass().getRecordComponents()) {
      String name = SnakeCase.of(component.getName());
      if (!name.equals("schema")) {
        field(name, Components.value(component, group), indent);
      }
    }
  }

  private void field(String name, @Nullable Object value, String indent) {
    switch (value) {
      case null -> {}
      case Answer.NotAsked<?> _ -> {}
      case Answer<?> answer -> line(name, answer(answer), indent);
      case Code code -> line(name, labels.of(code), indent);
      case Narrative narrative -> narrative(narrative, indent);
      case TextValue text -> line(name, text.value(), indent);
      case Integer number -> line(name, number.toString(), indent);
      case List<?> items -> items(name, items, indent);
      case Record group -> titledGroup(labels.ofField(name), group, indent);
      default -> throw new IllegalStateException("no text form for " + value.getClass());
    }
  }

  private void line(String name, String text, String indent) {
    lines.add(indent + labels.ofField(name) + ": " + text);
  }

  private String answer(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?>(var choices) ->
          choices.stream().map(this::choice).collect(Collectors.joining("; "));
      case Answer.Withheld<?>(var reason) -> labels.of(reason);
      case Answer.NotAsked<?> _ -> "";
    };
  }

  private String choice(Choice<?> choice) {
    String label = labels.of(choice.code());
    return choice.certainty() == null ? label : label + " (" + labels.of(choice.certainty()) + ")";
  }

  private void narrative(Narrative narrative, String indent) {
    lines.add(indent + labels.ofField("narrative") + ":");
    DIRECTION_CHANGES
        .matcher(narrative.value())
        .replaceAll("")
        .lines()
        .forEach(line -> lines.add(indent + INDENT + "| " + line));
  }

  private void items(String name, List<?> items, String indent) {
    String title = labels.ofField(name);
    for (int i = 0; i < items.size(); i++) {
      switch (items.get(i)) {
        case TextValue text -> lines.add(indent + title + ": " + text.value());
        case IncidentLink link -> lines.add(indent + title + ": " + link(link));
        case Record item -> titledGroup(title + " " + (i + 1) + "/" + items.size(), item, indent);
        default -> throw new IllegalStateException("no text form for an item of " + name);
      }
    }
  }

  private String link(IncidentLink link) {
    String interval = answer(link.linkInterval());
    return link.from()
        + " · "
        + labels.of(link.relation())
        + " · "
        + link.to()
        + (interval.isEmpty() ? "" : " (" + interval + ")");
  }

  /// The title alone is left out when nothing follows it.
  private void titledGroup(String title, Record group, String indent) {
    int before = lines.size();
    group(group, indent + INDENT);
    if (lines.size() > before) {
      lines.add(before, indent + title);
    }
  }
}
