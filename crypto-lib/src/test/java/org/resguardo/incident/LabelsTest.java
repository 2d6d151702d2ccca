package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.incident.vocabulary.Act;
import org.resguardo.incident.vocabulary.Code;
import org.resguardo.incident.vocabulary.ConsentLevel;
import org.resguardo.incident.vocabulary.Involvement;

class LabelsTest {
  private static final FormatTypes FORMAT = FormatTypes.ofTestimony();

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void labels_nameEveryCodeAndFieldAndNothingElse(String language) {
    Set<String> expected =
        Stream.of(
                codes().map(code -> code.list() + "." + code.code()),
                FORMAT.fields.stream().map(field -> "field." + field),
                Stream.of("field.certainty", "field.code", "text.flags", "text.no_flags"))
            .flatMap(keys -> keys)
            .collect(Collectors.toSet());

    assertThat(Labels.in(Locale.of(language)).keys()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void labels_areNeverBlankAndTellTheCodesOfAListApart(String language) {
    Labels labels = Labels.in(Locale.of(language));

    assertThat(labels.keys()).allSatisfy(key -> assertThat(labels.text(key)).isNotBlank());
    FORMAT.codeLists.forEach(
        list -> assertThat(constants(list).map(labels::of)).doesNotHaveDuplicates());
  }

  @Test
  void in_fallsBackToSpanish() {
    assertThat(Labels.in(Locale.FRENCH).of(Act.KIDNAPPING)).isEqualTo("Secuestro");
    assertThat(Labels.in(Locale.US).of(Act.KIDNAPPING)).isEqualTo("Kidnapping");
  }

  @Test
  void huridocs_refersOnlyToCodesThatExist() {
    Set<String> known =
        codes().map(code -> code.list() + "." + code.code()).collect(Collectors.toSet());

    assertThat(known).containsAll(Labels.huridocs().keys());
    assertThat(codes().flatMap(code -> Huridocs.termsOf(code).stream()))
        .isNotEmpty()
        .allMatch(term -> term.matches("[0-9]+:[0-9]+"));
  }

  @Test
  void huridocs_mayHaveSeveralTermsOrNone() {
    assertThat(Huridocs.termsOf(Involvement.PRESENT_WATCHED)).containsExactly("18:0103", "18:0104");
    assertThat(Huridocs.termsOf(ConsentLevel.C0_STORE)).isEmpty();
  }

  @Test
  void codes_areLowerCaseAscii() {
    assertThat(codes().map(Code::code)).allMatch(code -> code.matches("[a-z][a-z0-9_]*"));
  }

  private static Stream<Code> codes() {
    return Stream.concat(FORMAT.codeLists.stream(), Stream.of(SafetyFlag.class))
        .flatMap(LabelsTest::constants);
  }

  private static Stream<Code> constants(Class<?> list) {
    return Arrays.stream(list.getEnumConstants()).map(Code.class::cast);
  }
}
