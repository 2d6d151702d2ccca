package org.resguardo.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.BarriersServices;
import org.resguardo.incident.vocabulary.ConsentLevel;
import org.resguardo.incident.vocabulary.DemandCount;
import org.resguardo.incident.vocabulary.ReportPurpose;
import org.resguardo.incident.vocabulary.WantsLegalFollowup;

/// A whole report: one journey as a list of incidents in order, with links between them.
///
/// Nothing is mandatory but one answered act in each incident. Consents left out mean the two
/// defaults, storing and reading by reviewers. Format: spec/incident.md.
public record IncidentReport(
    @Required String schema,
    Reporter reporter,
    @Required List<Incident> incidents,
    List<IncidentLink> links,
    Answer<DemandCount> demandCount,
    Answer<BarriersServices> barriersServices,
    Answer<ReportPurpose> reportPurpose,
    Answer<WantsLegalFollowup> wantsLegalFollowup,
    List<Consent> consents,
    @Nullable Narrative narrative) {

  /// The only version there is.
  public static final String SCHEMA = "resguardo/report/v1";

  /// @throws IllegalArgumentException when a rule of spec/incident.md is broken
  public IncidentReport {
    Rules.check(schema.equals(SCHEMA), "must have schema " + SCHEMA);
    incidents = Rules.bounded(incidents);
    Rules.check(!incidents.isEmpty(), "must have an incident");
    links = Rules.distinct(links);
    checkLinks(links, incidents.size());
    consents = consents.isEmpty() ? Consent.DEFAULTS : Rules.bounded(consents);
    checkConsents(consents);
  }

  /// The same with other incidents, as many as before.
  public IncidentReport withIncidents(List<Incident> others) {
    return new IncidentReport(
        schema,
        reporter,
        others,
        links,
        demandCount,
        barriersServices,
        reportPurpose,
        wantsLegalFollowup,
        consents,
        narrative);
  }

  /// The same with another text.
  public IncidentReport withNarrative(Narrative other) {
    return new IncidentReport(
        schema,
        reporter,
        incidents,
        links,
        demandCount,
        barriersServices,
        reportPurpose,
        wantsLegalFollowup,
        consents,
        other);
  }

  /// Whether it consents to all of `levels`, whoever and until whenever each is for.
  public boolean allows(List<ConsentLevel> levels) {
    return consents.stream().map(Consent::level).toList().containsAll(levels);
  }

  /// Tells nothing of what happened, so that a stray log line betrays nothing.
  @Override
  public String toString() {
    return "IncidentReport[" + incidents.size() + " incidents]";
  }

  private static void checkLinks(List<IncidentLink> links, int incidents) {
    Rules.check(
        links.stream().allMatch(link -> Math.max(link.from(), link.to()) <= incidents),
        "must link only incidents that exist");
  }

  private static void checkConsents(List<Consent> consents) {
    List<ConsentLevel> levels = consents.stream().map(Consent::level).toList();
    Rules.check(levels.contains(ConsentLevel.C0_STORE), "must consent to c0_store");
    Rules.check(
        levels.stream().distinct().count() == levels.size(), "must not repeat a consent level");
  }
}
