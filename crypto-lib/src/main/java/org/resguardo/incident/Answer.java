package org.resguardo.incident;

import java.util.List;
import java.util.Set;
import org.resguardo.incident.vocabulary.Code;
import org.resguardo.incident.vocabulary.NoAnswer;
import org.resguardo.incident.vocabulary.SingleCode;

/// What a reporter answered to one question with the code list `C`.
///
/// Not asked, asked and not answered, and answered are three different things.
public sealed interface Answer<C extends Code> {
  /// One code or several, each at most once; one only where the list is of {@link SingleCode}.
  ///
  /// The constructor throws `IllegalArgumentException` otherwise.
  record Given<C extends Code>(List<Choice<C>> choices) implements Answer<C> {
    public Given {
      choices = Rules.bounded(choices);
      Rules.check(!choices.isEmpty(), "must have an item; leave the property out instead");
      Rules.check(
          choices.size() == 1 || !(choices.getFirst().code() instanceof SingleCode),
          "must not have more than one answer");
      Rules.check(
          choices.stream().map(Choice::code).distinct().count() == choices.size(),
          "must not repeat a code");
    }
  }

  /// "I do not know" or "I prefer not to say".
  record Withheld<C extends Code>(NoAnswer reason) implements Answer<C> {}

  /// The question was not put, or skipped.
  record NotAsked<C extends Code>() implements Answer<C> {}

  /// The given codes without a certainty.
  ///
  /// @throws IllegalArgumentException as the constructor of {@link Given}
  static <C extends Code> Answer<C> of(List<C> codes) {
    return new Given<>(codes.stream().map(code -> new Choice<>(code, null)).toList());
  }

  /// The chosen codes, whatever their certainty; empty for no answer.
  default List<C> codes() {
    return switch (this) {
      case Given<C>(var choices) -> choices.stream().map(Choice::code).toList();
      case Withheld<C> _, NotAsked<C> _ -> List.of();
    };
  }

  /// Whether `wanted` was chosen, whatever its certainty.
  default boolean includes(C wanted) {
    return codes().contains(wanted);
  }

  /// Whether any of `wanted` was chosen, whatever its certainty.
  default boolean includesAny(Set<C> wanted) {
    return codes().stream().anyMatch(wanted::contains);
  }
}
