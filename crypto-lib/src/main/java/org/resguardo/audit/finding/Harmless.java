package org.resguardo.audit.finding;

import java.util.List;
import java.util.regex.Pattern;

/// Words that may be a stranger's, made fit to be shown: printable ASCII on one short line.
///
/// Nothing in them moves a cursor, turns the direction of text, or fills a screen. They are not
/// escaped for HTML; whoever writes HTML does that.
final class Harmless {
  private static final Pattern UNSAFE = Pattern.compile("[^ -~]");
  private static final int MAX_LENGTH = 300;
  private static final int MAX_LINES = 100;

  private Harmless() {}

  static String line(String text) {
    String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "..." : text;
    return UNSAFE.matcher(cut).replaceAll("?");
  }

  static List<String> lines(List<String> texts) {
    return texts.stream().limit(MAX_LINES).map(Harmless::line).toList();
  }
}
