package org.resguardo.incident;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.resguardo.incident.vocabulary.Certainty;
import org.resguardo.incident.vocabulary.Code;
import org.resguardo.incident.vocabulary.ConsentLevel;
import org.resguardo.incident.vocabulary.NoAnswer;
import org.resguardo.incident.vocabulary.SingleCode;
import org.resguardo.incident.vocabulary.SnakeCase;

/// Derives the JSON Schema from the records, so that the published schema cannot drift from them.
final class SchemaWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> definitions = new TreeMap<>();
  private final Map<Class<?>, String> published;

  /// @param published records that have a schema document of their own, by its id
  SchemaWriter(Map<Class<?>, String> published) {
    this.published = published;
  }

  ObjectNode write(String id, Class<? extends Record> type) {
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", id);
    schema.setAll(group(type));
    ObjectNode defs = schema.putObject("$defs");
    definitions.forEach(defs::set);
    return schema;
  }

  private ObjectNode group(Class<?> type) {
    ObjectNode group = NODES.objectNode();
    group.put("type", "object").put("additionalProperties", false);
    ObjectNode properties = NODES.objectNode();
    ArrayNode required = NODES.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = SnakeCase.of(component.getName());
      properties.set(name, property(type, name, component.getGenericType()));
      if (component.isAnnotationPresent(Required.class)) {
        required.add(name);
      }
    }
    if (!required.isEmpty()) {
      group.set("required", required);
    }
    group.set("properties", properties);
    return group;
  }

  private ObjectNode property(Class<?> owner, String name, Type type) {
    ObjectNode property = NODES.objectNode();
    property.put("title", Labels.in(Locale.ENGLISH).ofField(name));
    property.setAll(name.equals("schema") ? constant(owner) : schemaOf(type));
    return owner == AttachedFile.class && type == int.class
        ? property.put("maximum", AttachedFile.MAX_BYTES)
        : property;
  }

  private static ObjectNode constant(Class<?> owner) {
    String version = owner == Testimony.class ? Testimony.SCHEMA : IncidentReport.SCHEMA;
    return NODES.objectNode().put("const", version);
  }

  private ObjectNode schemaOf(Type type) {
    return switch (type) {
      case ParameterizedType generic when generic.getRawType() == Answer.class ->
          answer((Class<?>) generic.getActualTypeArguments()[0]);
      case ParameterizedType generic when generic.getRawType() == Map.class -> parts();
      case ParameterizedType generic -> list(generic.getActualTypeArguments()[0]);
      case Class<?> simple when simple == int.class || simple == Integer.class -> number();
      case Class<?> codes when codes.isEnum() -> codes(codes);
      case Class<?> text when TextValue.class.isAssignableFrom(text) -> text(text);
      case Class<?> known when published.containsKey(known) ->
          NODES.objectNode().put("$ref", published.get(known));
      case Class<?> simple -> define(SnakeCase.of(simple.getSimpleName()), () -> group(simple));
      default -> throw new IllegalStateException(type.toString());
    };
  }

  private ObjectNode list(Type items) {
    ObjectNode list =
        array(
            List.of(AttachedFile.class, OriginalFile.class).contains(items)
                ? PartName.MAX_ATTACHMENTS
                : Rules.MAX_ITEMS);
    if (List.of(OrganisationId.class, IncidentLink.class, ConsentLevel.class).contains(items)) {
      list.put("uniqueItems", true);
    }
    return list.set("items", schemaOf(items));
  }

  private static ObjectNode array(int maxItems) {
    return NODES.objectNode().put("type", "array").put("minItems", 1).put("maxItems", maxItems);
  }

  private ObjectNode parts() {
    ObjectNode parts = NODES.objectNode().put("type", "object");
    parts.put("maxProperties", Rules.MAX_ITEMS).putArray("required").add(Testimony.CONTACT);
    parts.putObject("propertyNames").put("pattern", Testimony.PART_NAME);
    return parts.set("additionalProperties", text(Sha256.class));
  }

  private static ObjectNode number() {
    return NODES
        .objectNode()
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", Integer.MAX_VALUE);
  }

  private static ObjectNode text(Class<?> type) {
    ObjectNode text = NODES.objectNode().put("type", "string");
    if (type == Narrative.class) {
      return text.put("minLength", 1)
          .put("maxLength", Narrative.MAX_CODE_POINTS)
          .put("pattern", Narrative.PATTERN);
    }
    if (type == Identifier.class) {
      return text.put("minLength", 1)
          .put("maxLength", Identifier.MAX_CODE_POINTS)
          .put("pattern", Identifier.PATTERN);
    }
    if (type == CoarseDate.class) {
      return text.put("maxLength", 8).put("pattern", CoarseDate.PATTERN);
    }
    if (type == PartName.class) {
      return text.put("maxLength", 13).put("pattern", PartName.PATTERN);
    }
    if (type == FileName.class) {
      return text.put("maxLength", 7).put("pattern", FileName.PATTERN);
    }
    return type == Sha256.class
        ? text.put("maxLength", 64).put("pattern", Sha256.PATTERN)
        : text.put("maxLength", 46).put("pattern", OrganisationId.PATTERN);
  }

  private ObjectNode answer(Class<?> codes) {
    boolean isSingle = SingleCode.class.isAssignableFrom(codes);
    ObjectNode given = array(isSingle ? 1 : codes.getEnumConstants().length);
    given.put("uniqueItems", true).set("items", choice(codes(codes)));
    String name = SnakeCase.of(codes.getSimpleName());
    return define(
        "answer_" + name,
        () -> NODES.objectNode().set("anyOf", NODES.arrayNode().add(given).add(withheld())));
  }

  private ObjectNode withheld() {
    return define(
        "withheld",
        () -> {
          ObjectNode item = NODES.objectNode().put("type", "object");
          item.put("additionalProperties", false).putArray("required").add("code");
          item.putObject("properties").set("code", codes(NoAnswer.class));
          return array(1).set("items", item);
        });
  }

  private ObjectNode choice(ObjectNode code) {
    ObjectNode choice = NODES.objectNode().put("type", "object");
    choice.put("additionalProperties", false).putArray("required").add("code");
    ObjectNode properties = choice.putObject("properties");
    properties.set("code", code);
    properties.set("certainty", codes(Certainty.class));
    return choice;
  }

  private ObjectNode codes(Class<?> codes) {
    return define(
        "code_" + SnakeCase.of(codes.getSimpleName()),
        () -> {
          ObjectNode list = NODES.objectNode();
          ArrayNode values = list.putArray("enum");
          Arrays.stream(codes.getEnumConstants()).forEach(c -> values.add(((Code) c).code()));
          return list;
        });
  }

  private ObjectNode define(String name, Supplier<ObjectNode> definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, definition.get());
    }
    return NODES.objectNode().put("$ref", "#/$defs/" + name);
  }
}
