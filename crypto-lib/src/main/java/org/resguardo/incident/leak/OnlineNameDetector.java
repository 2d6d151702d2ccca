package org.resguardo.incident.leak;

import java.util.List;
import java.util.regex.Pattern;

/// Finds the name under which somebody is on a social network: `en messenger estoy como Luis Q`.
final class OnlineNameDetector implements Detector {
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\b(?:instagram|insta|facebook|face|fb|messenger|telegram|tiktok|twitter|snapchat)"
              + "(?: es| is|:| como| estoy como| soy| i am| as| me llamo){1,2} ");

  @Override
  public LeakKind kind() {
    return LeakKind.HANDLE;
  }

  @Override
  public List<Span> find(Examined examined) {
    return ANNOUNCED
        .matcher(examined.folded())
        .results()
        .flatMap(match -> CapitalisedWords.at(examined.text(), match.end(), 1).stream())
        .toList();
  }
}
