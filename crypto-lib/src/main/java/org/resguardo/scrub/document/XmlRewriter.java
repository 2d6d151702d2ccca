package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// Writes an XML part again, as far as its rules allow. Comments, processing instructions, document
/// types and namespaces that are not in the rules never are. For one part.
final class XmlRewriter {
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final XmlReader reader;
  private final XmlRules rules;
  private final XmlOutput out;
  private final RemovalCounter removed;
  private final Map<String, String> prefixes;
  private final Set<RemovalKind> attributeKinds = EnumSet.noneOf(RemovalKind.class);
  private final List<Open> open = new ArrayList<>();
  private int droppedDepth;

  private record Open(Element element, Fate fate) {}

  private XmlRewriter(byte[] xml, XmlRules rules, RemovalCounter removed) throws ScrubException {
    this.reader = new XmlReader(xml);
    this.rules = rules;
    this.prefixes = rules.prefixes();
    this.out = new XmlOutput(prefixes);
    this.removed = removed;
  }

  /// @throws ScrubException when it is not XML, beyond bounds, or nothing is left
  static byte[] rewrite(byte[] xml, XmlRules rules, RemovalCounter removed)
      throws ScrubException, IOException {
    return new XmlRewriter(xml, rules, removed).run();
  }

  private byte[] run() throws ScrubException, IOException {
    while (reader.hasNext()) {
      event(reader.next());
    }
    attributeKinds.forEach(removed::add);
    if (out.isEmpty()) {
      throw ScrubException.malformed("a part is not what its type says");
    }
    return out.bytes();
  }

  private void event(int event) throws ScrubException, IOException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(reader.text());
      case XMLStreamConstants.ENTITY_REFERENCE -> text(NamedCharacters.of(reader.entityName()));
      case XMLStreamConstants.DTD -> doctype();
      case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION ->
          attributeKinds.add(RemovalKind.UNKNOWN);
      default -> {
        // Begin and end of the document.
      }
    }
  }

  private void doctype() throws ScrubException {
    if (!rules.passesDoctype()) {
      throw ScrubException.malformed("XML with a document type");
    }
  }

  private void start() throws ScrubException, IOException {
    if (droppedDepth > 0) {
      droppedDepth++;
      return;
    }
    Element element = reader.element(open.isEmpty() ? null : open.getLast().element());
    Fate fate = prefixes.containsKey(element.namespace()) ? rules.fate(element) : Fate.DROP;
    switch (fate) {
      case DROP -> drop(element);
      case UNWRAP -> open.add(new Open(element, fate));
      case KEEP -> keep(element);
    }
  }

  private void drop(Element element) {
    droppedDepth = 1;
    count(rules.removed(element));
  }

  private void count(@Nullable RemovalKind kind) {
    if (kind != null) {
      removed.add(kind);
    }
  }

  private void keep(Element element) throws ScrubException, IOException {
    open.add(new Open(element, Fate.KEEP));
    out.start(element.namespace(), element.name());
    for (Element.Attribute attribute : element.attributes()) {
      attribute(element, attribute.namespace(), attribute.name(), attribute.value());
    }
  }

  private void attribute(Element element, String namespace, String name, String value)
      throws ScrubException, IOException {
    boolean isKnown =
        namespace.isEmpty() || namespace.equals(XML) || prefixes.containsKey(namespace);
    String written = isKnown ? rules.attribute(element, namespace, name, value) : null;
    if (written != null) {
      out.attribute(namespace, name, written);
      return;
    }
    RemovalKind kind = rules.removedAttribute(element, namespace, name);
    if (kind != null) {
      attributeKinds.add(kind);
    }
  }

  private void text(String text) {
    if (droppedDepth > 0 || open.isEmpty()) {
      return;
    }
    Open parent = open.getLast();
    String written = rules.text(parent.element(), text);
    if (written != null && !written.isEmpty()) {
      out.text(written);
    } else if (written == null && parent.fate() == Fate.KEEP && out.isJustStarted()) {
      out.cancelStart();
      open.removeLast();
      drop(parent.element());
    }
  }

  private void end() {
    if (droppedDepth > 0) {
      droppedDepth--;
      return;
    }
    Open closed = open.removeLast();
    if (closed.fate() == Fate.KEEP) {
      out.end(closed.element().namespace(), closed.element().name());
    }
  }
}
