package org.resguardo.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.testbed.ManualRelease;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.submission.Submission;

/// Whoever has the whole database guesses the order of arrival and the true sizes of reports no
/// better than by tossing a coin; and the same guesser has no difficulty with a table that is not
/// shuffled.
///
/// The database shuffles with randomness that no seed fixes. The bound is four standard errors: one
/// run in 15,000 fails by chance.
@QuarkusTest
@TestProfile(ManualRelease.class)
class OrderTest extends ServiceTest {
  private static final double COIN = 0.5;
  private static final double EASY = 0.9;
  private static final int STANDARD_ERRORS = 4;
  private static final long SEED = 4;

  private static List<Arrival> arrivals = List.of();
  private static Map<Bytes, double[]> reports = Map.of();
  private static Map<Bytes, double[]> control = Map.of();

  @Inject ReleaseTask task;

  @BeforeEach
  void letThemCome() throws SQLException {
    if (arrivals.isEmpty()) {
      arrivals = new Arrivals(testbed, this::submitted, this::run).come();
      reports = StoredFeatures.ofReports(testbed);
      control = StoredFeatures.ofControl(testbed);
    }
  }

  @AfterAll
  static void forget() {
    arrivals = List.of();
  }

  @Test
  void order_isGuessedNoBetterThanByACoin() {
    Guessing guessing = guessing(reports, Arrival::week, Arrival::number);

    assertThat(guessing.byRegression()).isCloseTo(COIN, within(bound(guessing)));
    assertThat(guessing.byNeighbours()).isCloseTo(COIN, within(bound(guessing)));
  }

  @Test
  void order_isGuessedEasilyWhereNothingIsShuffled() {
    Guessing guessing = guessing(control, Arrival::week, Arrival::number);

    assertThat(guessing.byRegression()).isGreaterThan(EASY);
    assertThat(guessing.byNeighbours()).isGreaterThan(EASY);
  }

  @Test
  void trueSize_isGuessedNoBetterThanByACoinWithinASizeClass() {
    Guessing guessing = guessing(reports, OrderTest::sizeClass, Arrival::trueBytes);

    assertThat(guessing.byRegression()).isCloseTo(COIN, within(bound(guessing)));
    assertThat(guessing.byNeighbours()).isCloseTo(COIN, within(bound(guessing)));
  }

  @Test
  void trueSize_isGuessedEasilyWhereNothingIsPadded() {
    Guessing guessing = guessing(control, OrderTest::sizeClass, Arrival::trueBytes);

    assertThat(guessing.byRegression()).isGreaterThan(EASY);
    assertThat(guessing.byNeighbours()).isGreaterThan(EASY);
  }

  @Test
  void reportsOfOneBatch_standSideBySideNoMoreOftenThanByChance() {
    double expected = arrivals.stream().mapToDouble(OrderTest::chanceOfAFellow).sum();

    assertThat(sideBySide(reports)).isLessThan(expected + 2 + 5 * Math.sqrt(expected));
    assertThat(sideBySide(control)).isGreaterThan(20 * expected);
  }

  @Test
  void storedSizes_areThoseOfTheClassesOnly() {
    assertThat(
            testbed.query("select distinct octet_length(testimony_payload) from report").stream()
                .map(Integer::valueOf))
        .isSubsetOf(Arrivals.payloadLengths())
        .hasSize(3);
    assertThat(testbed.query("select distinct octet_length(contact_payload) from report"))
        .hasSize(1);
  }

  @Test
  void storedTimes_areWeeksOnly() {
    assertThat(testbed.query("select distinct week from report"))
        .containsAll(arrivals.stream().map(Arrival::week).toList())
        .allMatch(week -> week.matches("[0-9]{4}-W[0-9]{2}"));
    assertThat(
            testbed.query(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = 'public' and table_name ~ '^report|^mailbox|^commitment'"
                    + " and data_type ~ 'time|date|serial'"))
        .isEmpty();
  }

  @Test
  void statistics_holdNoOrder() {
    testbed.execute("analyze");

    assertThat(
            testbed.query(
                """
                select tablename || '.' || attname from pg_stats
                where schemaname = 'public' and abs(correlation) > 0.2 and n_distinct < 0
                  and tablename in
                    ('report', 'report_organisation', 'mailbox', 'commitment', 'access_outbox')
                """))
        .isEmpty();
    assertThat(testbed.query("select stxname from pg_statistic_ext")).isEmpty();
  }

  private static Guessing guessing(
      Map<Bytes, double[]> features,
      Function<Arrival, String> group,
      Function<Arrival, Integer> target) {
    List<StoredRow> rows =
        arrivals.stream()
            .map(
                arrival ->
                    new StoredRow(
                        features.get(arrival.hash()), group.apply(arrival), target.apply(arrival)))
            .toList();
    assertThat(rows).hasSize(Arrivals.COUNT).noneMatch(row -> row.features() == null);
    return new Guessing(rows, new Random(SEED));
  }

  private static double bound(Guessing guessing) {
    return STANDARD_ERRORS * guessing.standardError();
  }

  private static String sizeClass(Arrival arrival) {
    return Integer.toString(arrival.payloadBytes());
  }

  /// The chance that a neighbour drawn from the same week is of the same batch. Weeks are rewritten
  /// each by itself, so that a neighbour is of the same week.
  private static double chanceOfAFellow(Arrival arrival) {
    List<Arrival> ofWeek =
        arrivals.stream().filter(other -> other.week().equals(arrival.week())).toList();
    long fellows = ofWeek.stream().filter(other -> other.batch() == arrival.batch()).count() - 1;
    return fellows / (ofWeek.size() - 1.0);
  }

  /// How often neighbours in the table, by the first feature, are of one batch.
  private static double sideBySide(Map<Bytes, double[]> features) {
    List<Arrival> inPlace =
        arrivals.stream()
            .sorted(Comparator.comparingDouble(arrival -> features.get(arrival.hash())[0]))
            .toList();
    long count = 0;
    for (int i = 1; i < inPlace.size(); i++) {
      count += inPlace.get(i).batch() == inPlace.get(i - 1).batch() ? 1 : 0;
    }
    return count;
  }

  private Bytes submitted(int testimonyKib) {
    ObjectNode node = SampleSubmission.of(testbed, testimonyKib, "org-casa", "org-faro");
    Submission submission = SampleSubmission.parse(node);
    ((ObjectNode) node.get("mailbox")).put("id_hash", submission.commitment().digest().toBase64());
    assertThat(submit(node).statusCode()).isEqualTo(201);
    return submission.commitment().digest();
  }

  private void run() {
    task.run().toCompletableFuture().join();
  }
}
