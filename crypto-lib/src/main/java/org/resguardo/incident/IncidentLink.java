package org.resguardo.incident;

import org.resguardo.incident.vocabulary.LinkInterval;
import org.resguardo.incident.vocabulary.LinkRelation;

/// Incident `from` stands in `relation` to incident `to`: "2 follows 1". Numbers count from 1.
public record IncidentLink(
    @Required int from,
    @Required LinkRelation relation,
    @Required int to,
    Answer<LinkInterval> linkInterval) {

  /// @throws IllegalArgumentException when a number is not positive or an incident is linked to
  ///   itself
  public IncidentLink {
    Rules.positive(from);
    Rules.positive(to);
    Rules.check(from != to, "must not link an incident to itself");
  }
}
