package org.resguardo.token;

/// Reads a header word by word: names, and values behind an equals sign.
final class HeaderWords {
  private final String header;
  private int next;

  HeaderWords(String header) {
    this.header = header;
    skip(" \t,");
  }

  boolean hasNext() {
    return next < header.length();
  }

  /// A scheme's or a parameter's name.
  String word() throws TokenFormatException {
    String word = run(" \t,=\"");
    Wire.require(!word.isEmpty(), "a header is made of names and values");
    skip(" \t");
    if (!isFollowedByValue()) {
      skip(" \t,");
    }
    return word;
  }

  boolean isFollowedByValue() {
    return hasNext() && header.charAt(next) == '=';
  }

  /// What stands behind the equals sign, without its quotes.
  String value() throws TokenFormatException {
    next++;
    skip(" \t");
    String value = hasNext() && header.charAt(next) == '"' ? quoted() : run(" \t,\"");
    Wire.require(!hasNext() || " \t,".indexOf(header.charAt(next)) >= 0, "a value ends");
    skip(" \t,");
    return value;
  }

  private String quoted() throws TokenFormatException {
    StringBuilder value = new StringBuilder();
    for (next++; hasNext() && header.charAt(next) != '"'; next++) {
      if (header.charAt(next) == '\\') {
        next++;
      }
      Wire.require(hasNext(), "a quoted value ends");
      value.append(header.charAt(next));
    }
    Wire.require(hasNext(), "a quoted value ends");
    next++;
    return value.toString();
  }

  private String run(String until) {
    int from = next;
    while (hasNext() && until.indexOf(header.charAt(next)) < 0) {
      next++;
    }
    return header.substring(from, next);
  }

  private void skip(String characters) {
    while (hasNext() && characters.indexOf(header.charAt(next)) >= 0) {
      next++;
    }
  }
}
