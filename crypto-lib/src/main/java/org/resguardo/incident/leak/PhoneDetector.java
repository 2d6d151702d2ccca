package org.resguardo.incident.leak;

import java.util.List;
import java.util.regex.Pattern;

/// Finds telephone numbers: ten digits as in Mexico and the United States, with or without trunk
/// and country prefixes; numbers that begin with a plus sign; shorter ones where the text speaks of
/// a telephone.
final class PhoneDetector implements Detector {
  /// Digits of a number in Mexico and in the United States.
  private static final int NATIONAL = 10;

  /// ITU-T E.164.
  private static final int MOST = 15;

  private static final int LEAST = 7;
  private static final int LEAST_DICTATED = 3;
  private static final int CONTEXT = 45;

  /// Mexico's country code and trunk prefixes, and the United States' country code.
  private static final Pattern PREFIXED =
      Pattern.compile("(?:52|521|044|045|01|1)\\d{" + NATIONAL + "}");

  private static final Pattern INTERNATIONAL_PREFIX = Pattern.compile("(?:00|011)\\d{9,13}");

  private static final Pattern SPEAKS_OF_PHONE =
      Pattern.compile(
          "\\b(?:tel|telefono|cel|celular|movil|whats|whatsapp|num(?:ero)?|llam\\w{0,6}|marc\\w{0,6}"
              + "|contact\\w{0,6}|phone|cell|mobile|call|text|reach|number)\\b");

  private static final Pattern DICTATES =
      Pattern.compile(
          "(?:telefono|celular|cel|phone|number|numero)(?: number)? (?:es(?: el)?|is)[: ]+$");

  @Override
  public LeakKind kind() {
    return LeakKind.PHONE;
  }

  @Override
  public List<Span> find(Examined examined) {
    return examined.numbers().stream()
        .filter(run -> isPhone(examined, run))
        .map(run -> withOpening(examined.folded(), run))
        .toList();
  }

  private static boolean isPhone(Examined examined, DigitRun run) {
    if (run.length() > MOST || isAmount(examined, run)) {
      return false;
    }
    return run.length() == NATIONAL
        || PREFIXED.matcher(run.digits()).matches()
        || INTERNATIONAL_PREFIX.matcher(run.digits()).matches()
        || (run.length() >= LEAST && hasPlus(examined, run))
        || (run.length() >= LEAST && SPEAKS_OF_PHONE.matcher(before(examined, run)).find())
        || (run.length() >= LEAST_DICTATED && DICTATES.matcher(before(examined, run)).find());
  }

  private static String before(Examined examined, DigitRun run) {
    return examined.before(run.start(), CONTEXT);
  }

  private static boolean hasPlus(Examined examined, DigitRun run) {
    return examined.before(run.start(), 2).contains("+");
  }

  private static boolean isAmount(Examined examined, DigitRun run) {
    return examined.before(run.start(), 2).contains("$");
  }

  /// With the plus sign and the bracket before the first digit.
  private static Span withOpening(String folded, DigitRun run) {
    int start = run.start();
    while (start > 0 && "+(".indexOf(folded.charAt(start - 1)) >= 0) {
      start--;
    }
    return new Span(start, run.end());
  }
}
