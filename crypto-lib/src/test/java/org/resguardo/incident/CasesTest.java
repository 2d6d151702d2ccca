package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.incident.vocabulary.AfterPayment;
import org.resguardo.incident.vocabulary.AfterReporting;
import org.resguardo.incident.vocabulary.CaptiveGroup;
import org.resguardo.incident.vocabulary.CountBand;
import org.resguardo.incident.vocabulary.DataGiven;
import org.resguardo.incident.vocabulary.DemandBasis;
import org.resguardo.incident.vocabulary.DemandUnit;
import org.resguardo.incident.vocabulary.DocumentTreatment;
import org.resguardo.incident.vocabulary.DocumentType;
import org.resguardo.incident.vocabulary.HowVictimWasPicked;
import org.resguardo.incident.vocabulary.Involvement;
import org.resguardo.incident.vocabulary.LinkInterval;
import org.resguardo.incident.vocabulary.LinkRelation;
import org.resguardo.incident.vocabulary.Outcome;
import org.resguardo.incident.vocabulary.PaymentMade;
import org.resguardo.incident.vocabulary.PerpetratorClass;
import org.resguardo.incident.vocabulary.PersonHarmed;
import org.resguardo.incident.vocabulary.PlaceCity;
import org.resguardo.incident.vocabulary.PlaceType;
import org.resguardo.incident.vocabulary.ReasonNotReported;
import org.resguardo.primitive.Bytes;

/// Five published cases, told in the vocabulary: what each of them exercises is still there.
class CasesTest {
  @Test
  void journey_holdsFiveDemandsByDifferentOfficialsInFivePlaces() {
    IncidentReport report = Samples.report(Samples.JOURNEY);

    assertThat(demands(report).map(demand -> demand.demanded().exactAmount()))
        .containsExactly(300, 500, 400, 300, 300);
    assertThat(report.incidents().stream().map(i -> i.frame().placeCity().codes().getFirst()))
        .containsExactly(
            PlaceCity.CANCUN,
            PlaceCity.MEXICO_CITY,
            PlaceCity.MEXICO_CITY,
            PlaceCity.MEXICO_CITY,
            PlaceCity.CIUDAD_JUAREZ);
    assertThat(perpetrators(report))
        .contains(PerpetratorClass.IMMIGRATION_AGENT, PerpetratorClass.POLICE_UNSURE_WHICH);
  }

  @Test
  void journey_tellsThatPayingDidNotHelp() {
    Payment first = payments(Samples.report(Samples.JOURNEY)).findFirst().orElseThrow();

    assertThat(first.paymentMade().codes()).containsExactly(PaymentMade.PAID_FULL);
    assertThat(first.afterPayment().codes())
        .containsExactly(AfterPayment.PERPETRATOR_VANISHED, AfterPayment.HARMED_ANYWAY);
  }

  @Test
  void journey_tellsWhichDocumentsWerePhotographedAndSentOn() {
    Incident terminal = Samples.report(Samples.JOURNEY).incidents().get(2);

    assertThat(terminal.documentsAffected())
        .extracting(document -> document.documentType().codes().getFirst())
        .containsExactly(DocumentType.PASSPORT, DocumentType.BOARDING_PASS);
    assertThat(terminal.documentsAffected())
        .allMatch(d -> d.documentTreatment().includes(DocumentTreatment.SENT_TO_SOMEONE));
  }

  @Test
  void journey_ordersIncidentsOfOneDayWithoutADate() {
    assertThat(Samples.report(Samples.JOURNEY).links())
        .contains(
            new IncidentLink(3, LinkRelation.FOLLOWS, 2, Answer.of(List.of(LinkInterval.SAME_DAY))))
        .contains(
            new IncidentLink(
                4, LinkRelation.FOLLOWS, 3, Answer.of(List.of(LinkInterval.NEXT_DAY))));
  }

  @Test
  void family_wasKnownFromAPhotoAndChargedPerPerson() {
    IncidentReport report = Samples.report(Samples.FAMILY);

    assertThat(report.incidents().get(1).howVictimWasPicked().codes())
        .containsExactly(HowVictimWasPicked.ALREADY_HAD_PHOTO);
    assertThat(demands(report).filter(d -> d.demandUnit().includes(DemandUnit.PER_PERSON)))
        .hasSize(2);
  }

  @Test
  void family_refusedThenLostHalfOfTheHigherDemandByForce() {
    IncidentReport report = Samples.report(Samples.FAMILY);
    Demand last = demands(report).toList().getLast();

    assertThat(payments(report).map(p -> p.paymentMade().codes().getFirst()))
        .contains(PaymentMade.DID_NOT_PAY);
    assertThat(last.demanded().exactAmount()).isEqualTo(6000);
    assertThat(last.payments().getFirst().paid().exactAmount()).isEqualTo(3000);
    assertThat(last.payments().getFirst().paymentMade().codes())
        .containsExactly(PaymentMade.PAID_PART, PaymentMade.TAKEN_BY_FORCE);
    assertThat(report.incidents().get(4).conduct().personHarmed().codes())
        .contains(PersonHarmed.PARENT);
  }

  @Test
  void taxi_hasAFacilitatorOtherCaptivesAndAPlaceOfRelease() {
    IncidentReport report = Samples.report(Samples.TAXI);
    Incident captivity = report.incidents().get(1);

    assertThat(report.incidents().getFirst().perpetrators().getFirst().involvement().codes())
        .contains(Involvement.HANDED_OVER);
    assertThat(captivity.otherCaptives().captiveGroup().codes())
        .contains(CaptiveGroup.FAMILIES, CaptiveGroup.SEVERAL_NATIONALITIES);
    assertThat(captivity.frame().releasePlace().codes()).contains(PlaceType.BRIDGE);
    assertThat(captivity.demands().getFirst().demandBasis().codes())
        .containsExactly(DemandBasis.ASYLUM_CLAIM);
    assertThat(captivity.reporting().getFirst().reasonNotReported().codes())
        .containsExactly(ReasonNotReported.FEAR_REPRISAL);
  }

  @Test
  void extorted_tellsHowReportingTurnedAgainstTheVictim() {
    IncidentReport report = Samples.report(Samples.EXTORTED);
    Reporting complaint = report.incidents().getFirst().reporting().getFirst();

    assertThat(complaint.dataGiven().codes())
        .containsExactly(DataGiven.ADDRESS, DataGiven.PHONE_NUMBER);
    assertThat(complaint.afterReporting().codes())
        .contains(
            AfterReporting.EXTORTION_BY_POLICE,
            AfterReporting.VISITED_HOME,
            AfterReporting.CHANGED_PHONE);
    assertThat(complaint.timesMoved().codes()).containsExactly(CountBand.TWO);
    assertThat(report.links())
        .anyMatch(link -> link.relation() == LinkRelation.AFTER_REPORTING && link.from() == 2);
  }

  @Test
  void turnedAway_tellsWhyEachAuthorityRefused() {
    IncidentReport report = Samples.report(Samples.TURNED_AWAY);

    assertThat(
            report.incidents().stream()
                .flatMap(incident -> incident.reporting().stream())
                .flatMap(reporting -> reporting.outcome().codes().stream()))
        .containsExactly(Outcome.REFUSED_NO_NATIONAL_ID, Outcome.REFUSED_NO_GUIDANCE);
    assertThat(report.reporter().peopleAffected().includesChildren()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.incident.Samples#names")
  void everyCase_goesThroughABundleWithoutLoss(String name) throws Exception {
    IncidentReport report = Samples.report(name);
    byte[] encoded = Bundle.of(DocumentKind.REPORT, ReportJson.write(report)).encode();

    Bytes document = Bundle.decode(encoded).document();

    assertThat(ReportJson.read(document.toArray())).isEqualTo(report);
  }

  private static Stream<Demand> demands(IncidentReport report) {
    return report.incidents().stream().flatMap(incident -> incident.demands().stream());
  }

  private static Stream<Payment> payments(IncidentReport report) {
    return demands(report).flatMap(demand -> demand.payments().stream());
  }

  private static Stream<PerpetratorClass> perpetrators(IncidentReport report) {
    return report.incidents().stream()
        .flatMap(incident -> incident.perpetrators().stream())
        .flatMap(perpetrator -> perpetrator.perpetratorClass().codes().stream());
  }
}
