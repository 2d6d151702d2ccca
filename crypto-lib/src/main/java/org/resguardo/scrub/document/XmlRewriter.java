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
  private final StringBuilder text = new StringBuilder();
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
      if (out.length() > ZipPackage.MAX_PART_BYTES) {
        throw ScrubException.tooLarge("more than 64 MiB of clean XML");
      }
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
      case UNWRAP -> unwrap(element);
      case KEEP -> keep(element);
    }
  }

  /// The root cannot be: what is in it may be several elements.
  private void unwrap(Element element) {
    if (open.isEmpty()) {
      drop(element);
      return;
    }
    element.unwrap();
    open.add(new Open(element, Fate.UNWRAP));
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
    writeText();
    if (droppedDepth > 0) {
      droppedDepth++;
      return;
    }
    open.add(new Open(element, Fate.KEEP));
    out.start(element.namespace(), element.name());
    for (Element.Attribute attribute : element.attributes()) {
      attribute(element, attribute.namespace(), attribute.name(), attribute.value());
    }
  }

  private void attribute(Element element, String namespace, String name, String value)
      throws ScrubException, IOException {
    // An attribute without a prefix is in no namespace, whatever that of its element is.
    boolean isKnown =
        namespace.isEmpty()
            || namespace.equals(XML)
            || !prefixes.getOrDefault(namespace, "").isEmpty();
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

  /// Text is gathered, since what is left out of it joins its pieces.
  private void text(String piece) {
    if (droppedDepth == 0 && !open.isEmpty()) {
      text.append(piece);
    }
  }

  private void writeText() {
    if (text.isEmpty()) {
      return;
    }
    int holder = open.size() - 1;
    while (open.get(holder).fate() != Fate.KEEP) {
      holder--;
    }
    Element element = open.get(holder).element();
    String written = rules.text(element, text.toString());
    text.setLength(0);
    if (written != null && !written.isEmpty()) {
      out.text(written);
    } else if (written == null && out.isJustStarted()) {
      out.cancelStart();
      droppedDepth = open.size() - holder;
      open.subList(holder, open.size()).clear();
      count(rules.removed(element));
    }
  }

  private void end() {
    if (droppedDepth == 0 && open.getLast().fate() == Fate.KEEP) {
      writeText();
    }
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
