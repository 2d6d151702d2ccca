package org.resguardo.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.Certainty;
import org.resguardo.incident.vocabulary.Code;
import org.resguardo.incident.vocabulary.NoAnswer;
import org.resguardo.incident.vocabulary.SnakeCase;

/// Turns JSON into records, by the types of their components and without any conversion.
final class RecordReader {
  private final String path;

  private RecordReader(String path) {
    this.path = path;
  }

  static <T extends Record> T read(JsonNode document, Class<T> type) throws ReportFormatException {
    return new RecordReader("").group(document, type);
  }

  private <T> T group(JsonNode node, Class<T> type) throws ReportFormatException {
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknownProperties(node, components);
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = SnakeCase.of(components[i].getName());
      values[i] = at(path.isEmpty() ? name : path + "." + name).property(node, name, components[i]);
    }
    try {
      return Components.build(type, values);
    } catch (BrokenRuleException broken) {
      throw refused(broken);
    }
  }

  private void refuseUnknownProperties(JsonNode node, RecordComponent[] components)
      throws ReportFormatException {
    check(node.isObject(), "must be an object");
    Set<String> unknown = new HashSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    Arrays.stream(components).map(c -> SnakeCase.of(c.getName())).forEach(unknown::remove);
    check(unknown.isEmpty(), "must not have unknown properties");
  }

  private @Nullable Object property(JsonNode parent, String name, RecordComponent component)
      throws ReportFormatException {
    JsonNode node = parent.get(name);
    if (node != null) {
      return value(node, component.getGenericType());
    }
    check(!component.isAnnotationPresent(Required.class), "is required");
    return absent(component.getType());
  }

  private @Nullable Object absent(Class<?> type) throws ReportFormatException {
    if (type == Answer.class) {
      return new Answer.NotAsked<>();
    }
    if (type == List.class) {
      return List.of();
    }
    boolean isGroup = type.isRecord() && !TextValue.class.isAssignableFrom(type);
    return isGroup ? group(JsonNodeFactory.instance.objectNode(), type) : null;
  }

  private Object value(JsonNode node, Type type) throws ReportFormatException {
    return switch (type) {
      case ParameterizedType generic -> generic(node, generic);
      case Class<?> simple when simple == int.class || simple == Integer.class -> number(node);
      case Class<?> simple when simple == String.class -> text(node);
      case Class<?> simple when simple.isEnum() -> code(node, simple);
      case Class<?> simple when TextValue.class.isAssignableFrom(simple) -> textValue(node, simple);
      case Class<?> simple -> group(node, simple);
      default -> throw new IllegalStateException("no JSON form for " + type);
    };
  }

  private Object generic(JsonNode node, ParameterizedType type) throws ReportFormatException {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Map.class) {
      return map(node, arguments[1]);
    }
    check(node.isArray(), "must be an array");
    check(!node.isEmpty(), "must have an item; leave the property out instead");
    return type.getRawType() == Answer.class
        ? answer(node, (Class<?>) arguments[0])
        : list(node, arguments[0]);
  }

  private Map<String, Object> map(JsonNode node, Type valueType) throws ReportFormatException {
    check(node.isObject(), "must be an object");
    Map<String, Object> entries = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      entries.put(entry.getKey(), value(entry.getValue(), valueType));
    }
    return entries;
  }

  private List<Object> list(JsonNode node, Type itemType) throws ReportFormatException {
    check(node.size() <= Rules.MAX_ITEMS, "must not have more than " + Rules.MAX_ITEMS + " items");
    List<Object> items = new ArrayList<>();
    for (JsonNode item : node) {
      items.add(at(path + "[" + items.size() + "]").value(item, itemType));
    }
    return items;
  }

  private Answer<Code> answer(JsonNode node, Class<?> codes) throws ReportFormatException {
    if (isWithheld(node)) {
      return new Answer.Withheld<>((NoAnswer) code(node.get(0).get("code"), NoAnswer.class));
    }
    List<Choice<Code>> choices = new ArrayList<>();
    for (JsonNode item : node) {
      choices.add(at(path + "[" + choices.size() + "]").choice(item, codes));
    }
    try {
      return new Answer.Given<>(choices);
    } catch (BrokenRuleException broken) {
      throw refused(broken);
    }
  }

  private static boolean isWithheld(JsonNode node) {
    return node.size() == 1
        && node.get(0).size() == 1
        && Arrays.stream(NoAnswer.values())
            .anyMatch(reason -> reason.code().equals(node.get(0).path("code").textValue()));
  }

  private Choice<Code> choice(JsonNode node, Class<?> codes) throws ReportFormatException {
    refuseUnknownProperties(node, Choice.class.getRecordComponents());
    check(node.has("code"), "must have a code");
    JsonNode certainty = node.get("certainty");
    return new Choice<>(
        code(node.get("code"), codes),
        certainty == null ? null : (Certainty) code(certainty, Certainty.class));
  }

  private Code code(JsonNode node, Class<?> codes) throws ReportFormatException {
    for (Object constant : codes.getEnumConstants()) {
      if (constant instanceof Code code && code.code().equals(node.textValue())) {
        return code;
      }
    }
    throw new ReportFormatException(
        path, "must be a code of " + SnakeCase.of(codes.getSimpleName()));
  }

  private Object textValue(JsonNode node, Class<?> type) throws ReportFormatException {
    try {
      return Components.build(type, new Object[] {text(node)});
    } catch (BrokenRuleException broken) {
      throw refused(broken);
    }
  }

  private String text(JsonNode node) throws ReportFormatException {
    check(node.isTextual(), "must be a string");
    return node.textValue();
  }

  private int number(JsonNode node) throws ReportFormatException {
    check(node.isInt(), "must be a whole number below 2147483648");
    return node.intValue();
  }

  private RecordReader at(String inner) {
    return new RecordReader(inner);
  }

  private void check(boolean holds, String rule) throws ReportFormatException {
    if (!holds) {
      throw new ReportFormatException(path, rule);
    }
  }

  private ReportFormatException refused(BrokenRuleException broken) {
    return new ReportFormatException(path, String.valueOf(broken.getMessage()));
  }
}
