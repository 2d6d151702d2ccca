package org.resguardo.audit.finding;

import java.util.Locale;

/// What a check is about, in the order of the report.
public enum CheckGroup {
  ROSTER("Who may read", "the roster, its signatures, its place in the log, the endorsements"),
  LOGS("What is on record", "the two transparency logs and their witnesses"),
  ALGORITHMS("How it is sealed", "every key in the roster and in the trust policy"),
  TRANSPORT("The way there", "the two addresses of the trust policy"),
  ANONYMITY("What an answer gives away", "the endpoints that ask for no login"),
  ROLES("Who is let in", "the endpoints that ask for one"),
  DATABASE(
      "What is stored",
      "a read-only look into the services' databases, and what report-service counts for auditors");

  private final String title;
  private final String about;

  CheckGroup(String title, String about) {
    this.title = title;
    this.about = about;
  }

  /// The heading on the page.
  public String title() {
    return title;
  }

  /// What was looked at, half a sentence.
  public String about() {
    return about;
  }

  /// The lower-case word of lines and of JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
