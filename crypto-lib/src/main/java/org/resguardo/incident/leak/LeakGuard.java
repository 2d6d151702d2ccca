package org.resguardo.incident.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds what identifies somebody in free text, in Spanish and English.
///
/// It finds forms, not meaning: what it does not find may still identify somebody. Thread-safe.
/// Rules and figures: spec/leak-guard.md.
public final class LeakGuard {
  private static final Comparator<Leak> BY_TRUST =
      Comparator.comparing(Leak::kind).thenComparingInt(Leak::start);

  private static final List<Detector> DETECTORS =
      Stream.of(
              Online.detectors(),
              Documents.detectors(),
              List.of(
                  Addresses.detector(),
                  CodeDetector.curp(),
                  CodeDetector.rfc(),
                  BankNumberDetector.clabe(),
                  BankNumberDetector.card(),
                  new OnlineNameDetector(),
                  new PhoneDetector(),
                  new NameDetector()))
          .flatMap(List::stream)
          .toList();

  private LeakGuard() {}

  /// Every finding in `text`, in the order in which they stand there; no two overlap.
  public static List<Leak> check(String text) {
    Examined examined = Examined.of(text);
    List<Leak> found =
        DETECTORS.stream().flatMap(detector -> leaks(examined, detector)).sorted(BY_TRUST).toList();
    return withoutOverlaps(found).stream().sorted(Comparator.comparingInt(Leak::start)).toList();
  }

  private static Stream<Leak> leaks(Examined examined, Detector detector) {
    return detector.find(examined).stream()
        .map(
            span ->
                new Leak(
                    detector.kind(),
                    OwnerCues.of(examined, detector.kind(), span),
                    span.start(),
                    span.end()));
  }

  private static List<Leak> withoutOverlaps(List<Leak> found) {
    List<Leak> kept = new ArrayList<>();
    for (Leak leak : found) {
      if (kept.stream().noneMatch(leak::overlaps)) {
        kept.add(leak);
      }
    }
    return kept;
  }
}
