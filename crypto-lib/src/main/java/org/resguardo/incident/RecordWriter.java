package org.resguardo.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.Code;
import org.resguardo.incident.vocabulary.SnakeCase;

/// Turns records into JSON: properties in the order of the components, empty ones left out.
final class RecordWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordWriter() {}

  static ObjectNode write(Record document) {
    ObjectNode object = NODES.objectNode();
    for (RecordComponent component : document.getClass().getRecordComponents()) {
      property(Components.value(component, document))
          .ifPresent(node -> object.set(SnakeCase.of(component.getName()), node));
    }
    return object;
  }

  private static Optional<JsonNode> property(@Nullable Object value) {
    return value == null
        ? Optional.empty()
        : Optional.of(node(value)).filter(node -> node.isValueNode() || !node.isEmpty());
  }

  private static JsonNode node(Object value) {
    return switch (value) {
      case String text -> TextNode.valueOf(text);
      case Integer number -> IntNode.valueOf(number);
      case Code code -> TextNode.valueOf(code.code());
      case TextValue text -> TextNode.valueOf(text.value());
      case Answer<?> answer -> answer(answer);
      case List<?> items -> array(items, RecordWriter::node);
      case Map<?, ?> entries -> map(entries);
      case Record group -> write(group);
      default -> throw new IllegalStateException("no JSON form for " + value.getClass());
    };
  }

  private static ArrayNode answer(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?>(var choices) -> array(choices, RecordWriter::write);
      case Answer.Withheld<?>(var reason) ->
          array(List.of(reason), code -> NODES.objectNode().put("code", code.code()));
      case Answer.NotAsked<?> _ -> NODES.arrayNode();
    };
  }

  private static <T> ArrayNode array(List<T> items, Function<T, JsonNode> toNode) {
    return NODES.arrayNode().addAll(items.stream().map(toNode).toList());
  }

  private static ObjectNode map(Map<?, ?> entries) {
    ObjectNode object = NODES.objectNode();
    entries.forEach((name, value) -> object.set((String) name, node(value)));
    return object;
  }
}
