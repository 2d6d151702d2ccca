package org.resguardo.roster;

import java.util.List;

/// An organisation that receives reports.
///
/// @param id `org-...`
/// @param languages two-letter language codes, in order of preference
/// @param takesOn what it takes on: lower-case words such as `extortion`, `kidnapping`, `legal`
/// @param name for people; one line, at most 100 characters
public record Organisation(String id, List<String> languages, List<String> takesOn, String name) {
  private static final int MAX_NAME = 100;
  private static final int MAX_WORDS = 20;

  public Organisation {
    languages = List.copyOf(languages);
    takesOn = List.copyOf(takesOn);
    require(Names.isOrganisationId(id), "an organisation id is org- and lower-case letters");
    require(areWords(languages, "[a-z]{2}"), "languages are two-letter codes");
    require(areWords(takesOn, "[a-z][a-z_]{0,30}"), "what it takes on is lower-case words");
    require(isName(name), "a name is one line of at most 100 characters");
  }

  private static boolean areWords(List<String> words, String pattern) {
    return !words.isEmpty()
        && words.size() <= MAX_WORDS
        && words.stream().allMatch(word -> word.matches(pattern));
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= MAX_NAME
        && name.equals(name.strip())
        && name.codePoints().noneMatch(Organisation::isUnseen);
  }

  /// What could make a name look like another, or end its line.
  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
