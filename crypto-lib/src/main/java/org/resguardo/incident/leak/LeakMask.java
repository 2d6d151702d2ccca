package org.resguardo.incident.leak;

import java.util.List;
import org.resguardo.incident.vocabulary.Language;

/// Puts masks in the place of findings.
public final class LeakMask {
  private LeakMask() {}

  /// `text` with the kind of each of `leaks` in its place.
  ///
  /// @param leaks findings in `text`, in order, as {@link LeakGuard#check} gives them
  /// @param language of the masks
  public static String mask(String text, List<Leak> leaks, Language language) {
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (Leak leak : leaks) {
      masked.append(text, from, leak.start()).append(leak.kind().mask(language));
      from = leak.end();
    }
    return masked.append(text, from, text.length()).toString();
  }
}
