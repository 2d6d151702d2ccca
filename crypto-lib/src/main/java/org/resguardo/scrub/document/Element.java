package org.resguardo.scrub.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An element of XML while it is looked at.
final class Element {
  private final String namespace;
  private final String name;
  private final List<Attribute> attributes;
  private final @Nullable Element parent;
  private boolean answered;
  private boolean isUnwrapped;

  /// @param namespace empty for none
  record Attribute(String namespace, String name, String value) {
    boolean is(String otherNamespace, String otherName) {
      return name.equals(otherName) && namespace.equals(otherNamespace);
    }
  }

  Element(String namespace, String name, List<Attribute> attributes, @Nullable Element parent) {
    this.namespace = namespace;
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
  }

  String namespace() {
    return namespace;
  }

  String name() {
    return name;
  }

  List<Attribute> attributes() {
    return attributes;
  }

  @Nullable Element parent() {
    return parent;
  }

  /// Whether what holds it when it is written has that name.
  boolean isWithin(String holderName) {
    Element holder = parent;
    while (holder != null && holder.isUnwrapped) {
      holder = holder.parent;
    }
    return holder != null && holder.name.equals(holderName);
  }

  /// Is to be called when its content is written without it.
  void unwrap() {
    isUnwrapped = true;
  }

  /// The value of an attribute, empty when it is not there.
  String value(String attributeNamespace, String attributeName) {
    for (Attribute attribute : attributes) {
      if (attribute.is(attributeNamespace, attributeName)) {
        return attribute.value();
      }
    }
    return "";
  }

  /// The value of an attribute without a namespace.
  String value(String attributeName) {
    return value("", attributeName);
  }

  /// True the first time it is asked.
  boolean answer() {
    boolean first = !answered;
    answered = true;
    return first;
  }
}
