package org.resguardo.report.accessrecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.DeliveredEntry;
import org.resguardo.report.testbed.AccessLogStub;
import org.resguardo.report.testbed.ServiceTest;

/// Every entry arrives once in effect, whatever ends in between.
@QuarkusTest
class AccessShipperTest extends ServiceTest {
  @Inject AccessShipper shipper;

  private String token = "";

  @BeforeEach
  void logIn() {
    token = testbed.token("reviewer-casa");
  }

  @BeforeEach
  @AfterEach
  void shipWhatIsLeft() {
    testbed.mendDatabase();
    awaitDeliveries();
  }

  @Test
  void opening_isInTheLogSoonAfter() {
    long before = kept(AccessAction.OPENED);

    open(newReport("org-casa"));

    eventually(() -> kept(AccessAction.OPENED) == before + 1);
    eventually(() -> waitingForDelivery().isEmpty());
    AccessEntry entry = testbed.accessLog().kept(AccessAction.OPENED).getLast();
    assertThat(entry.memberId()).isNotNull();
  }

  @Test
  void deliveryCutAfterItArrived_isRepeatedWithTheSameIds() {
    String report = newReport("org-casa");
    long before = kept(AccessAction.OPENED);
    int deliveries = testbed.accessLog().deliveries().size();
    testbed.accessLog().answer(AccessLogStub.HANG_UP);

    open(report);
    open(report);
    eventually(() -> kept(AccessAction.OPENED) == before + 2);
    eventually(() -> testbed.accessLog().deliveries().size() > deliveries + 2);

    assertThat(waitingForDelivery()).hasSize(2);
    awaitDeliveries();
    assertThat(idsSince(deliveries)).hasSize(2);
    assertThat(kept(AccessAction.OPENED)).isEqualTo(before + 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 403, 500, 503})
  void anyAnswerButTheRightOne_leavesTheEntriesWaiting(int status) {
    String report = newReport("org-casa");
    long before = kept(AccessAction.OPENED);
    int deliveries = testbed.accessLog().deliveries().size();
    testbed.accessLog().answer(status);

    open(report);
    eventually(() -> testbed.accessLog().deliveries().size() > deliveries);

    assertThat(waitingForDelivery()).hasSize(1);
    assertThat(kept(AccessAction.OPENED)).isEqualTo(before);
  }

  @Test
  void databaseLostBetweenDeliveryAndCommit_deliversAgainWithTheSameIds() {
    String report = newReport("org-casa");
    long before = kept(AccessAction.OPENED);
    int deliveries = testbed.accessLog().deliveries().size();
    testbed.accessLog().whenKept(testbed::cutDatabase);

    open(report);
    eventually(() -> kept(AccessAction.OPENED) == before + 1);
    assertThat(waitingForDelivery()).hasSize(1);

    testbed.accessLog().whenKept(() -> {});
    testbed.mendDatabase();
    eventually(() -> waitingForDelivery().isEmpty());
    assertThat(testbed.accessLog().deliveries()).hasSizeGreaterThan(deliveries + 1);
    assertThat(idsSince(deliveries)).hasSize(1);
    assertThat(kept(AccessAction.OPENED)).isEqualTo(before + 1);
  }

  @Test
  void instancesShippingAtOnce_deliverEachEntryOnce() throws Exception {
    String report = newReport("org-casa");
    long before = kept(AccessAction.OPENED);
    int deliveries = testbed.accessLog().deliveries().size();

    try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        open(report);
        runs.add(instances.submit(() -> shipper.run().toCompletableFuture().join()));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    }

    eventually(() -> kept(AccessAction.OPENED) == before + 30);
    eventually(() -> waitingForDelivery().isEmpty());
    assertThat(since(deliveries).stream().mapToInt(d -> d.entries().size()).sum()).isEqualTo(30);
  }

  @Test
  void acknowledgements_waitUntilTheirWeekIsOver() {
    int deliveries = testbed.accessLog().deliveries().size();
    String report = newReport("org-casa");
    newReport("org-casa");
    open(report);
    eventually(() -> testbed.accessLog().deliveries().size() > deliveries);
    awaitDeliveries();

    assertThat(actionsSince(deliveries)).containsOnly(AccessAction.OPENED);
    assertThat(acknowledgementsWaiting()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void acknowledgements_leaveTogetherWhenTheirWeekIsOver() {
    for (int i = 0; i < 3; i++) {
      newReport("org-casa");
    }
    long before = kept(AccessAction.ACKNOWLEDGED);
    int released = testbed.accessLog().deliveries().size();
    int waiting = acknowledgementsWaiting();
    assertThat(waiting).isGreaterThanOrEqualTo(3);

    endWeek();
    eventually(() -> kept(AccessAction.ACKNOWLEDGED) == before + waiting);

    assertThat(testbed.accessLog().deliveries()).hasSize(released + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {503, AccessLogStub.HANG_UP})
  void logThatDoesNotConfirm_learnsNothingFinerThanTheWeek(int answer) {
    newReport("org-casa");
    int deliveries = testbed.accessLog().deliveries().size();
    testbed.accessLog().answer(answer);
    endWeek();
    eventually(() -> actionsSince(deliveries).contains(AccessAction.ACKNOWLEDGED));
    Set<String> known = idsSince(deliveries);

    newReport("org-casa");
    int refused = testbed.accessLog().deliveries().size();
    eventually(() -> testbed.accessLog().deliveries().size() > refused + 1);

    assertThat(idsSince(refused)).isEqualTo(known);
  }

  @Test
  void entriesOfADelivery_standInTheOrderOfTheirRandomIds() {
    String report = newReport("org-casa");
    int deliveries = testbed.accessLog().deliveries().size();
    testbed.accessLog().answer(503);
    for (int i = 0; i < 10; i++) {
      open(report);
    }
    awaitDeliveries();

    for (AccessDelivery delivery : since(deliveries)) {
      assertThat(delivery.entries()).extracting(entry -> entry.id().value()).isSorted();
    }
  }

  @Test
  void health_tellsHowManyWaitButNotThoseHeldBack() {
    testbed.accessLog().answer(503);
    String report = newReport("org-casa");
    open(report);
    open(report);

    eventually(() -> readiness().contains("\"waiting\": 2"));

    assertThat(readiness()).contains("\"deliveries\": \"in time\"").contains("\"UP\"");
  }

  private void endWeek() {
    testbed.execute("update access_outbox set week = '2026-W01' where action = 'acknowledged'");
  }

  private int acknowledgementsWaiting() {
    return testbed.query("select id from access_outbox where action = 'acknowledged'").size();
  }

  private void open(String id) {
    assertThat(with(token).get("/v1/reports/" + id + "/testimony").statusCode()).isEqualTo(200);
  }

  private long kept(AccessAction action) {
    return testbed.accessLog().kept(action).size();
  }

  private List<AccessDelivery> since(int deliveries) {
    List<AccessDelivery> all = testbed.accessLog().deliveries();
    return all.subList(deliveries, all.size());
  }

  private Set<String> idsSince(int deliveries) {
    Set<String> ids = new TreeSet<>();
    since(deliveries).forEach(d -> d.entries().forEach(entry -> ids.add(entry.id().hex())));
    return ids;
  }

  private List<AccessAction> actionsSince(int deliveries) {
    return since(deliveries).stream()
        .flatMap(delivery -> delivery.entries().stream())
        .map(DeliveredEntry::entry)
        .map(AccessEntry::action)
        .toList();
  }
}
