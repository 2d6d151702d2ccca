package org.resguardo.incident.leak;

import java.util.List;
import org.resguardo.incident.Narrative;

/// A free text of a report, and findings in it.
///
/// @param incident number of the incident it belongs to, from 1; 0 for the report's own text
/// @param leaks in order, without overlaps
public record LeakyText(int incident, Narrative narrative, List<Leak> leaks) {
  public LeakyText {
    leaks = List.copyOf(leaks);
  }

  /// What the finding stands for, to be shown to nobody but who wrote it.
  public String textOf(Leak leak) {
    return narrative.value().substring(leak.start(), leak.end());
  }

  /// The same text with some of the findings.
  public LeakyText with(List<Leak> some) {
    return new LeakyText(incident, narrative, some);
  }
}
