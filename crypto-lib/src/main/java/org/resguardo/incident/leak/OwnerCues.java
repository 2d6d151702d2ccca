package org.resguardo.incident.leak;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Guesses whose an identifier is from the words before it in the same sentence, where the last cue
/// counts, or else from the first cue after it.
final class OwnerCues {
  private static final int CONTEXT = 90;

  private static final Pattern CUE =
      Pattern.compile(
          "(?<own>\\b(?:mi|mis|my|our|nuestr[oa]|soy|me llamo|i am|i live|vivo|vivimos)\\b)"
              + "|(?<theirs>secuestrador|extorsionador|coyote|policia|patrulla|comandante|agente|guardia|licenciado"
              + "|obligaron|deposit|amenaza|traian|van gris|suburban|camioneta de|nos entrego|mandaron la cuenta"
              + "|kidnapper|extortionist|officer|patrol|followed|made us|the van|siguieron|alcance a ver)");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s");

  private OwnerCues() {}

  static LeakOwner of(Examined examined, LeakKind kind, Span span) {
    if (!isEvidence(kind)) {
      return LeakOwner.REPORTER;
    }
    return CUE.matcher(sentence(examined.before(span.start(), CONTEXT)))
        .results()
        .reduce((_, last) -> last)
        .or(() -> CUE.matcher(examined.after(span.end(), CONTEXT)).results().findFirst())
        .filter(OwnerCues::isTheirs)
        .map(_ -> LeakOwner.PERPETRATOR)
        .orElse(LeakOwner.REPORTER);
  }

  /// Kinds that a perpetrator leaves behind.
  private static boolean isEvidence(LeakKind kind) {
    return switch (kind) {
      case PHONE, CARD, CLABE, PLATE, HANDLE -> true;
      case EMAIL, COORDINATES, CURP, RFC, IDENTITY, PASSPORT, ADDRESS, NAME -> false;
    };
  }

  private static boolean isTheirs(MatchResult cue) {
    return cue.group("theirs") != null;
  }

  private static String sentence(String before) {
    return SENTENCE_END
        .matcher(before)
        .results()
        .reduce((_, last) -> last)
        .map(end -> before.substring(end.end()))
        .orElse(before);
  }
}
