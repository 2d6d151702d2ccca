package org.resguardo.incident.leak;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds names by what announces them: `me llamo`, `my husband`, `firmado:`.
///
/// There is no list of names. After an announcement that nothing but a name can follow, words in
/// lower case count as one, too; after the others a name has to begin with capitals.
final class NameDetector implements Detector {
  private static final Pattern CERTAIN =
      Pattern.compile(
          "\\b(?:me llamo|mi nombre(?: completo)?(?: es|:)|nombre y apellidos?:|nombre:|firmado:?"
              + "|atentamente,?|my (?:full )?name(?:'s| is|:)|full name:|name:|signed,?)[ \\n]+");

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:me (?:dicen|llaman|conocen como)|se llama|registra(?:ron|do|da) como|habla|pregunten por"
              + "|contacto de emergencia:?|emergency contact:?|contact|people call me|call me"
              + "|is called|yo,|declare,) +");

  private static final Pattern KIN =
      Pattern.compile(
          "\\b(?:mi|my) (?:hij[oa]|espos[oa]|mama|papa|madre|padre|herman[oa]|prim[oa]|cunad[oa]|ti[oa]|abuel[oa]"
              + "|novi[oa]|pareja|son|daughter|wife|husband|mother|father|brother|sister|cousin|partner),? +");

  private static final Pattern SELF = Pattern.compile("\\b(?:soy|i am|i'm|this is) +");

  /// Titles between announcement and name.
  private static final Pattern TITLE =
      Pattern.compile("(?:(?:la|el) )?(?:don|dona|senora?|sra?\\.?|mr\\.?|mrs\\.?|ms\\.?) ");

  private static final Pattern LOWER_CASE_WORDS =
      Pattern.compile("[a-z]{3,20}+(?: [a-z]{3,20}+){0,3}");

  /// With these a name ends, or what follows is none.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "\\b(?:que|pero|por|para|con|sin|como|cuando|porque|desde|tengo|vengo|soy|estoy|vivo|viajo|salgo|quiero"
              + "|mi|mis|las?|los?|and|but|from|have|was|were|are|the|not|does|with|who|because|want|live"
              + "|mucho|estaba|estuvo|importa|matters?|nunca|nadie|aqui|here|false|falso)\\b");

  private static final List<Announcement> ANNOUNCEMENTS =
      List.of(
          new Announcement(CERTAIN, 1, true),
          new Announcement(NAMED, 1, false),
          new Announcement(KIN, 1, false),
          new Announcement(SELF, 2, false));

  /// What comes before a name.
  ///
  /// @param leastWords how many capitalised words it takes to be one
  /// @param allowsLowerCase whether words in lower case are one, too
  private record Announcement(Pattern pattern, int leastWords, boolean allowsLowerCase) {}

  @Override
  public LeakKind kind() {
    return LeakKind.NAME;
  }

  @Override
  public List<Span> find(Examined examined) {
    return ANNOUNCEMENTS.stream().flatMap(announcement -> find(examined, announcement)).toList();
  }

  private static Stream<Span> find(Examined examined, Announcement announcement) {
    return announcement
        .pattern()
        .matcher(examined.folded())
        .results()
        .flatMap(match -> name(examined, announcement, match).stream());
  }

  private static Optional<Span> name(
      Examined examined, Announcement announcement, MatchResult match) {
    int start = match.end();
    Matcher title = TITLE.matcher(examined.folded()).region(start, examined.folded().length());
    int bare = title.lookingAt() ? title.end() : start;
    return CapitalisedWords.at(examined.text(), bare, announcement.leastWords())
        .or(() -> lowerCase(examined, announcement, bare))
        .map(span -> new Span(start, span.end()));
  }

  private static Optional<Span> lowerCase(Examined examined, Announcement announcement, int start) {
    Matcher words =
        LOWER_CASE_WORDS.matcher(examined.folded()).region(start, examined.folded().length());
    if (!announcement.allowsLowerCase() || !words.lookingAt()) {
      return Optional.empty();
    }
    Matcher end = NO_NAME.matcher(words.group());
    int length = end.find() ? end.start() : words.group().length();
    return length == 0
        ? Optional.empty()
        : Optional.of(
            new Span(start, start + words.group().substring(0, length).stripTrailing().length()));
  }
}
