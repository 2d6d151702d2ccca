package org.resguardo.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.HowVictimWasPicked;
import org.resguardo.incident.vocabulary.RegisteredByGroup;

/// One incident of a journey. Its place in {@link IncidentReport#incidents()} is its number, from
/// 1.
public record Incident(
    Frame frame,
    List<Perpetrator> perpetrators,
    Answer<HowVictimWasPicked> howVictimWasPicked,
    @Required Conduct conduct,
    List<Demand> demands,
    List<DocumentAffected> documentsAffected,
    Answer<RegisteredByGroup> registeredByGroup,
    OtherCaptives otherCaptives,
    List<Reporting> reporting,
    @Nullable Narrative narrative) {

  /// @throws IllegalArgumentException when a list is too long
  public Incident {
    perpetrators = Rules.bounded(perpetrators);
    demands = Rules.bounded(demands);
    documentsAffected = Rules.bounded(documentsAffected);
    reporting = Rules.bounded(reporting);
  }

  /// The same with another text.
  public Incident withNarrative(Narrative other) {
    return with(perpetrators, other);
  }

  /// The same with other perpetrators.
  public Incident withPerpetrators(List<Perpetrator> others) {
    return with(others, narrative);
  }

  private Incident with(List<Perpetrator> others, @Nullable Narrative text) {
    return new Incident(
        frame,
        others,
        howVictimWasPicked,
        conduct,
        demands,
        documentsAffected,
        registeredByGroup,
        otherCaptives,
        reporting,
        text);
  }
}
