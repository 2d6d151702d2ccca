package org.resguardo.incident.leak;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the codes the state gives people, CURP and RFC: by form and check digit, or by form alone
/// where the text names the code.
///
/// @param form of the code; blanks, dots and hyphens may stand between its parts
/// @param isGenuine whether the check digit is right, for the code without these
/// @param context a word that names the code
record CodeDetector(LeakKind kind, Pattern form, Predicate<String> isGenuine, String context)
    implements Detector {
  private static final int CONTEXT = 40;
  private static final String GAP = "[ .-]?";
  private static final String BIRTHDAY =
      "\\d\\d(?:0[1-9]|1[0-2])" + GAP + "(?:0[1-9]|[12]\\d|3[01])";

  static CodeDetector curp() {
    return new CodeDetector(
        LeakKind.CURP,
        Pattern.compile(
            "(?<![a-z0-9])[a-z][aeioux][a-z]{2}%s%s%s[hmx]%s[a-z]{2}%s[b-df-hj-np-tv-z]{3}%s[0-9a-z]%s\\d(?![a-z0-9])"
                .formatted(GAP, BIRTHDAY, GAP, GAP, GAP, GAP, GAP)),
        CheckDigits::isCurp,
        "curp");
  }

  static CodeDetector rfc() {
    return new CodeDetector(
        LeakKind.RFC,
        Pattern.compile(
            "(?<![a-z0-9&])[a-z&]{3,4}%s%s%s[a-z0-9]{2}[0-9a](?![a-z0-9])"
                .formatted(GAP, BIRTHDAY, GAP)),
        CheckDigits::isRfc,
        "rfc");
  }

  @Override
  public List<Span> find(Examined examined) {
    return form.matcher(examined.folded())
        .results()
        .filter(match -> isGenuine.test(bare(match)) || isNamed(examined, match))
        .map(match -> Span.of(match, 0))
        .toList();
  }

  private boolean isNamed(Examined examined, MatchResult match) {
    return examined.before(match.start(), CONTEXT).contains(context);
  }

  private static String bare(MatchResult match) {
    return match.group().replaceAll("[ .-]", "");
  }
}
