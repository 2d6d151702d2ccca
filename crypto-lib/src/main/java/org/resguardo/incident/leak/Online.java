package org.resguardo.incident.leak;

import java.util.List;

/// Mail addresses, accounts of social networks, and places on a map.
final class Online {
  private static final String NETWORKS =
      "(?:instagram|insta|ig|facebook|face|fb|messenger|telegram|tiktok|twitter|snapchat|threads)";

  private Online() {}

  static List<Detector> detectors() {
    return List.of(mail(), dictatedMail(), coordinates(), handles());
  }

  private static Detector mail() {
    return PatternDetector.of(
        LeakKind.EMAIL,
        "[a-z0-9._%+-]{1,64}+(?:@| @ )[a-z0-9-]{1,63}+(?: ?\\. ?[a-z0-9-]{1,63}+){1,5}");
  }

  /// `maria punto lopez arroba gmail punto com`, `m.lopez (at) gmail [dot] com`.
  private static Detector dictatedMail() {
    String dot = "(?: ?[.] ?| (?:punto|dot) | ?[(\\[](?:punto|dot)[)\\]] ?)";
    String inner = "(?:" + dot + "| guion bajo | underscore )";
    String user = "[a-z0-9_+-]{1,32}+(?:" + inner + "[a-z0-9_+-]{1,32}+){0,4}";
    String at = "(?: ?[(\\[](?:at|arroba)[)\\]] ?| arroba )";
    String domain = "[a-z0-9-]{1,32}+(?:" + dot + "[a-z]{2,16}+){1,3}";
    return PatternDetector.of(
        LeakKind.EMAIL,
        "(?<![a-z0-9])" + user + at + domain,
        "(?<![a-z0-9])" + user + " at [a-z0-9-]{1,32}+(?: dot [a-z]{2,16}+){1,3}");
  }

  private static Detector coordinates() {
    String decimal = "[-+]?\\d{1,3}\\.\\d{3,}+";
    String degrees = "\\d{1,3} ?\u00b0 ?\\d{1,2}(?:\\.\\d{1,5})? ?['\u2019\u2032]";
    String seconds = "(?: ?\\d{1,2}(?:\\.\\d{1,4})? ?[\"\u201d\u2033])?";
    String dms = "(?:[nsewo] ?)?" + degrees + seconds + " ?[nsewo]?";
    return PatternDetector.of(
        LeakKind.COORDINATES,
        "(?<![\\d.])(?:lat(?:itud)?:? ?)?("
            + decimal
            + "[, ]{1,2}(?:lon(?:gitud)?:? ?)?"
            + decimal
            + ")",
        dms + "[, ]{0,2}" + dms,
        "(?:https?://)?(?:www\\.)?(?:maps\\.google\\.[a-z.]{2,6}|google\\.[a-z.]{2,6}/maps"
            + "|maps\\.app\\.goo\\.gl|goo\\.gl/maps|waze\\.com|maps\\.apple\\.com)/[^\\s]{1,200}+",
        "(?<![a-z0-9])[23456789cfghjmpqrvwx]{4,8}\\+[23456789cfghjmpqrvwx]{2,3}(?![a-z0-9])"
            + "(?:,? (?:ciudad |el |la |los |nuevo |san )?[a-z]{3,20}+)?");
  }

  private static Detector handles() {
    return PatternDetector.of(
        LeakKind.HANDLE,
        "(?:https?://)?(?:www\\.|m\\.)?(?:facebook|instagram|tiktok|twitter|x|youtube|t|m|wa|snapchat)"
            + "\\.(?:com|me)/@?[a-z0-9._-]{2,60}+",
        "(?<![a-z0-9._%+-])@[a-z0-9_][a-z0-9._]{1,28}[a-z0-9_]",
        "\\b"
            + NETWORKS
            + "(?: username| user)? (?:es|is|como|soy|as|i am|estoy como)? ?"
            + "(?!@)([a-z0-9]{1,20}+[._][a-z0-9._]{1,30}[a-z0-9])");
  }
}
