package org.resguardo.incident;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.resguardo.incident.vocabulary.Certainty;
import org.resguardo.incident.vocabulary.NoAnswer;
import org.resguardo.incident.vocabulary.SnakeCase;

/// Every record, code list and field that a testimony can hold, found by walking its types.
final class FormatTypes {
  final Set<Class<?>> codeLists = new LinkedHashSet<>(Set.of(Certainty.class, NoAnswer.class));
  final Set<String> fields = new LinkedHashSet<>();
  private final Set<Class<?>> seen = new LinkedHashSet<>();

  static FormatTypes ofTestimony() {
    FormatTypes types = new FormatTypes();
    types.visit(Testimony.class);
    return types;
  }

  private void visit(Type type) {
    switch (type) {
      case ParameterizedType generic ->
          Stream.of(generic.getActualTypeArguments()).forEach(this::visit);
      case Class<?> list when list.isEnum() -> codeLists.add(list);
      case Class<?> text when TextValue.class.isAssignableFrom(text) -> {}
      case Class<?> group when group.isRecord() && seen.add(group) -> {
        for (RecordComponent component : group.getRecordComponents()) {
          fields.add(SnakeCase.of(component.getName()));
          visit(component.getGenericType());
        }
      }
      default -> {}
    }
  }
}
