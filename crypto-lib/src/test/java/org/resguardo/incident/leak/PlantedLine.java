package org.resguardo.incident.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A narrative of the test set and what is planted in it.
record PlantedLine(String text, List<Leak> planted) {
  private static final Pattern MARK = Pattern.compile("\\[\\[([a-z]+)(!?)\\|(.*?)\\]\\](?!\\])");

  static PlantedLine parse(String line) {
    StringBuilder text = new StringBuilder();
    List<Leak> planted = new ArrayList<>();
    Matcher mark = MARK.matcher(line);
    int last = 0;
    while (mark.find()) {
      text.append(line, last, mark.start()).append(mark.group(3));
      planted.add(leak(mark, text.length()));
      last = mark.end();
    }
    return new PlantedLine(text + line.substring(last), planted);
  }

  /// Whether `found` is of the planted kind and leaves at most a fifth of it standing.
  static boolean covers(Leak found, Leak planted) {
    int covered = Math.min(found.end(), planted.end()) - Math.max(found.start(), planted.start());
    return found.kind() == planted.kind() && covered * 5 >= (planted.end() - planted.start()) * 4;
  }

  private static Leak leak(Matcher mark, int end) {
    return new Leak(
        LeakKind.valueOf(mark.group(1).toUpperCase(Locale.ROOT)),
        mark.group(2).isEmpty() ? LeakOwner.REPORTER : LeakOwner.PERPETRATOR,
        end - mark.group(3).length(),
        end);
  }
}
