package org.resguardo.incident.leak;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds numbers of bank cards and accounts by length and check digit, or by length alone where the
/// text speaks of one: a slip of the pen must not let a number through.
///
/// @param isLong whether a number has the right length
/// @param isGenuine whether its check digit is right; only asked when the length is
/// @param context words that speak of such a number
record BankNumberDetector(
    LeakKind kind, Predicate<DigitRun> isLong, Predicate<String> isGenuine, Pattern context)
    implements Detector {
  private static final int CLABE_LENGTH = 18;
  private static final int CONTEXT = 45;

  /// ISO/IEC 7812-1: Visa, Mastercard, American Express, Carnet and others in use here.
  private static final Pattern CARD = Pattern.compile("3[47]\\d{13}|[2456]\\d{15}|4\\d{12}");

  static BankNumberDetector clabe() {
    return new BankNumberDetector(
        LeakKind.CLABE,
        run -> run.length() == CLABE_LENGTH,
        CheckDigits::isClabe,
        Pattern.compile("clabe|cuenta|interbancaria|account|deposit"));
  }

  static BankNumberDetector card() {
    return new BankNumberDetector(
        LeakKind.CARD,
        run -> CARD.matcher(run.digits()).matches(),
        CheckDigits::isCard,
        Pattern.compile("tarjeta|plastico|cuenta|card|account|deposit"));
  }

  @Override
  public List<Span> find(Examined examined) {
    return examined.numbers().stream()
        .filter(isLong)
        .filter(run -> isGenuine.test(run.digits()) || isSpokenOf(examined, run))
        .map(DigitRun::span)
        .toList();
  }

  private boolean isSpokenOf(Examined examined, DigitRun run) {
    return context.matcher(examined.before(run.start(), CONTEXT)).find();
  }
}
