package org.resguardo.incident;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.resguardo.incident.vocabulary.Act;
import org.resguardo.incident.vocabulary.AfterPayment;
import org.resguardo.incident.vocabulary.AfterReporting;
import org.resguardo.incident.vocabulary.DataGiven;
import org.resguardo.incident.vocabulary.DemandCount;
import org.resguardo.incident.vocabulary.DemandState;
import org.resguardo.incident.vocabulary.DemandUnit;
import org.resguardo.incident.vocabulary.DocumentTreatment;
import org.resguardo.incident.vocabulary.DurationHeld;
import org.resguardo.incident.vocabulary.EffectOnCase;
import org.resguardo.incident.vocabulary.HowVictimWasPicked;
import org.resguardo.incident.vocabulary.LinkRelation;
import org.resguardo.incident.vocabulary.NextHearing;
import org.resguardo.incident.vocabulary.Outcome;
import org.resguardo.incident.vocabulary.PersonHarmed;
import org.resguardo.incident.vocabulary.PlaceType;
import org.resguardo.incident.vocabulary.PurposeStated;
import org.resguardo.incident.vocabulary.ReporterRelation;
import org.resguardo.incident.vocabulary.SpecialSituation;
import org.resguardo.incident.vocabulary.StatusAfter;
import org.resguardo.incident.vocabulary.ThreatContent;

/// The rules by which a report raises safety flags.
///
/// An uncertain answer raises a flag like a certain one: a false alarm costs less than a missed
/// one. The duress flag of the vocabulary is missing, because a report cannot show it. Rules:
/// spec/incident.md section 5.
public final class SafetyFlags {
  private static final Set<Act> THREATENING =
      EnumSet.of(Act.THREATS, Act.DEATH_THREATS, Act.SURVEILLANCE_PHOTO);

  private final IncidentReport report;

  private SafetyFlags(IncidentReport report) {
    this.report = report;
  }

  /// The flags `report` raises, most urgent subject first.
  public static Set<SafetyFlag> of(IncidentReport report) {
    Set<SafetyFlag> raised = EnumSet.allOf(SafetyFlag.class);
    raised.removeIf(flag -> !new SafetyFlags(report).raises(flag));
    return raised;
  }

  private boolean raises(SafetyFlag flag) {
    return switch (flag) {
      case F1_HELD_NOW -> anyIncident(SafetyFlags::isHeldNow) || anyDemand(SafetyFlags::isOngoing);
      case F2_KNOWN_TO_PERPETRATOR -> anyIncident(SafetyFlags::isKnownToPerpetrator);
      case F3_ADDRESS_EXPOSED -> anyReporting(SafetyFlags::exposesAddress);
      case F4_AUTHORITY_RETALIATION ->
          anyReporting(SafetyFlags::hadConsequences)
              || anyIncident(SafetyFlags::punishesReporting)
              || isLinked(LinkRelation.AFTER_REPORTING);
      case F5_CHILDREN -> affectsChildren();
      case F6_REPEAT_DEMAND -> repeatsDemands();
      case F7_MEDICAL ->
          report.reporter().specialSituation().includes(SpecialSituation.ILLNESS_UNTREATED)
              || anyIncident(SafetyFlags::needsCare);
      case F8_CASE_DEADLINE ->
          report.reporter().effectOnCase().includes(EffectOnCase.MISSED_HEARING)
              || report.reporter().nextHearing().includes(NextHearing.WITHIN_30_DAYS);
      case F9_STAFF_RISK -> anyIncident(this::endangersStaff);
    };
  }

  private static boolean isHeldNow(Incident incident) {
    return incident.frame().durationHeld().includes(DurationHeld.STILL_HELD);
  }

  private static boolean isOngoing(Demand demand) {
    return demand.demandState().includes(DemandState.ONGOING);
  }

  private static boolean isKnownToPerpetrator(Incident incident) {
    return !incident.registeredByGroup().codes().isEmpty()
        || incident
            .howVictimWasPicked()
            .includesAny(
                EnumSet.of(
                    HowVictimWasPicked.ALREADY_HAD_PHOTO, HowVictimWasPicked.KNEW_FROM_COMPLAINT))
        || incident.documentsAffected().stream().anyMatch(SafetyFlags::isCopied);
  }

  private static boolean isCopied(DocumentAffected document) {
    return document
        .documentTreatment()
        .includesAny(EnumSet.of(DocumentTreatment.PHOTOGRAPHED, DocumentTreatment.SENT_TO_SOMEONE));
  }

  private static boolean exposesAddress(Reporting reporting) {
    return reporting.outcome().includes(Outcome.DEMANDED_MORE_DATA)
        || reporting.dataGiven().includes(DataGiven.ADDRESS)
        || reporting.afterReporting().includes(AfterReporting.VISITED_HOME);
  }

  private static boolean hadConsequences(Reporting reporting) {
    return reporting.afterReporting().codes().stream()
        .anyMatch(consequence -> consequence != AfterReporting.NOTHING);
  }

  private static boolean punishesReporting(Incident incident) {
    return incident.conduct().purposeStated().includes(PurposeStated.PUNISHMENT_FOR_REPORTING);
  }

  private boolean affectsChildren() {
    return report.reporter().peopleAffected().includesChildren()
        || report.reporter().specialSituation().includes(SpecialSituation.UNACCOMPANIED_CHILD)
        || anyIncident(incident -> incident.conduct().personHarmed().includes(PersonHarmed.CHILD));
  }

  private boolean repeatsDemands() {
    return demands().count() > 1
        || isSeveral(report.demandCount())
        || anyDemand(SafetyFlags::isRepeated)
        || anyIncident(
            incident ->
                incident.conduct().threatContent().includes(ThreatContent.BRING_FOR_MORE_LATER));
  }

  private static boolean isRepeated(Demand demand) {
    return isSeveral(demand.demandCount())
        || demand.demandUnit().includes(DemandUnit.RECURRING)
        || demand.payments().stream()
            .anyMatch(payment -> payment.afterPayment().includes(AfterPayment.ASKED_FOR_MORE));
  }

  private static boolean isSeveral(Answer<DemandCount> count) {
    return count.codes().stream().anyMatch(band -> band != DemandCount.ONE);
  }

  private static boolean needsCare(Incident incident) {
    return incident.conduct().statusAfter().includes(StatusAfter.INJURED)
        || incident.conduct().act().includes(Act.DENIED_MEDICAL);
  }

  private boolean endangersStaff(Incident incident) {
    boolean isReportedByStaff =
        report.reporter().reporterRelation().includes(ReporterRelation.SHELTER_STAFF);
    return incident.frame().placeType().includes(PlaceType.SHELTER)
        || incident.conduct().personHarmed().includes(PersonHarmed.SHELTER_STAFF)
        || (isReportedByStaff && incident.conduct().act().includesAny(THREATENING));
  }

  private boolean isLinked(LinkRelation relation) {
    return report.links().stream().anyMatch(link -> link.relation() == relation);
  }

  private boolean anyIncident(Predicate<Incident> rule) {
    return report.incidents().stream().anyMatch(rule);
  }

  private boolean anyDemand(Predicate<Demand> rule) {
    return demands().anyMatch(rule);
  }

  private boolean anyReporting(Predicate<Reporting> rule) {
    return report.incidents().stream()
        .map(Incident::reporting)
        .flatMap(List::stream)
        .anyMatch(rule);
  }

  private Stream<Demand> demands() {
    return report.incidents().stream().map(Incident::demands).flatMap(List::stream);
  }
}
