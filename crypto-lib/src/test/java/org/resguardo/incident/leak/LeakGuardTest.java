package org.resguardo.incident.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.incident.Narrative;
import org.resguardo.incident.vocabulary.Language;

class LeakGuardTest {
  private static final double LEAST_FOUND = 0.98;
  private static final double MOST_FALSE_ALARMS = 0.03;

  /// Characters on a page.
  private static final int PAGE = 3_000;

  @Test
  void check_findsPlantedIdentifiers() {
    List<String> missed =
        LeakSet.planted().stream().flatMap(LeakGuardTest::missed).collect(Collectors.toList());
    long planted = LeakSet.planted().stream().mapToLong(line -> line.planted().size()).sum();

    assertTrue(planted >= 300, () -> planted + " planted");
    assertTrue(missed.size() <= planted * (1 - LEAST_FOUND), missed::toString);
  }

  @Test
  void check_leavesCleanSentencesAlone() {
    List<String> alarming =
        LeakSet.clean().stream().filter(line -> !LeakGuard.check(line).isEmpty()).toList();

    assertTrue(LeakSet.clean().size() >= 200);
    assertTrue(alarming.size() < LeakSet.clean().size() * MOST_FALSE_ALARMS, alarming::toString);
  }

  @Test
  void check_tellsEvidenceFromTheReportersOwn() {
    List<PlantedLine> mistaken =
        LeakSet.planted().stream()
            .filter(line -> !line.planted().stream().allMatch(leak -> isOwnerRight(line, leak)))
            .toList();

    assertTrue(mistaken.size() <= 6, mistaken::toString);
  }

  @Test
  void mask_leavesNothingOfWhatWasFound() {
    String text = "Me llamo Rosa Elena, mi cel es 55 1234 5678.";

    assertEquals(
        "Me llamo [nombre], mi cel es [teléfono].",
        LeakMask.mask(text, LeakGuard.check(text), Language.ES));
  }

  @Test
  void check_findsNothingInWhatItMasked() {
    List<String> found =
        LeakSet.planted().stream()
            .map(line -> LeakMask.mask(line.text(), LeakGuard.check(line.text()), Language.ES))
            .filter(masked -> !LeakGuard.check(masked).isEmpty())
            .toList();

    assertTrue(found.size() <= 3, found::toString);
  }

  @Test
  void leak_tellsNoValue() {
    assertFalse(LeakGuard.check("Mi CURP es X, mi cel 55 1234 5678").toString().contains("1234"));
  }

  @Test
  void check_takesLessThanFiveMillisecondsAPage() {
    String page = page();
    IntStream.range(0, 300).forEach(_ -> LeakGuard.check(page));

    Duration fastest =
        IntStream.range(0, 20).mapToObj(_ -> cpuTime(page)).min(Duration::compareTo).orElseThrow();

    assertTrue(fastest.compareTo(Duration.ofMillis(5)) < 0, fastest::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "1 ",
        "a ",
        "uno ",
        "a.",
        "a@",
        "calle a ",
        "Ab ",
        "12-",
        "me llamo a ",
        "placas 1 ",
        "pasaporte ",
        "a punto ",
        "calle de la ",
        "1a avenida ",
        "((((",
        "+",
        "barrio a, ",
        "x.y_"
      })
  void check_isBoundedForAnyText(String part) {
    String text = part.repeat(Narrative.MAX_CODE_POINTS / part.length());
    LeakGuard.check(text);

    Duration time = cpuTime(text);

    assertTrue(time.compareTo(Duration.ofSeconds(2)) < 0, time::toString);
  }

  private static Stream<String> missed(PlantedLine line) {
    List<Leak> found = LeakGuard.check(line.text());
    return line.planted().stream()
        .filter(planted -> found.stream().noneMatch(leak -> PlantedLine.covers(leak, planted)))
        .map(
            planted ->
                planted.kind() + ": " + line.text().substring(planted.start(), planted.end()));
  }

  private static boolean isOwnerRight(PlantedLine line, Leak planted) {
    return LeakGuard.check(line.text()).stream()
        .filter(leak -> PlantedLine.covers(leak, planted))
        .allMatch(leak -> leak.owner() == planted.owner());
  }

  private static String page() {
    String all =
        LeakSet.planted().stream().map(PlantedLine::text).collect(Collectors.joining("\n"));
    return all.substring(0, PAGE);
  }

  private static Duration cpuTime(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    LeakGuard.check(text);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }
}
