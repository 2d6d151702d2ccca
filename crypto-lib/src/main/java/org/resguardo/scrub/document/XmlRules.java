package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// What of an XML part is written again. May hold state; one for each part.
interface XmlRules {
  /// The namespaces that are written, each with its prefix; what is in others is left out.
  Map<String, String> prefixes();

  /// Asked for elements in the namespaces that are written, parents first.
  Fate fate(Element element);

  /// The value to write, or null to leave the attribute out. Asked for attributes in the namespaces
  /// that are written, of `xml`, and in none.
  @Nullable String attribute(Element element, String namespace, String name, String value)
      throws ScrubException, IOException;

  /// The text to write, or null to leave the element out in which it comes first.
  default @Nullable String text(Element parent, String text) {
    return text;
  }

  /// What is counted for an element that is left out; null for what tells of nobody.
  @Nullable RemovalKind removed(Element element);

  /// What is counted once a part for an attribute that is left out; null for none.
  default @Nullable RemovalKind removedAttribute(Element element, String namespace, String name) {
    return RemovalKind.UNKNOWN;
  }

  /// Whether a document type is passed over instead of refused. It is never followed or written.
  default boolean passesDoctype() {
    return false;
  }
}
