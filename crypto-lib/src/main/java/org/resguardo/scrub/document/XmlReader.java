package org.resguardo.scrub.document;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.ScrubException;

/// Reads XML without document types, entities or anything from outside, within bounds.
final class XmlReader {
  static final int MAX_DEPTH = 256;
  static final int MAX_ELEMENTS = 10_000_000;
  private static final int MAX_LISTED = 50_000;
  private static final int DECLARATION_BYTES = 200;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");

  private final XMLStreamReader reader;
  private int depth;
  private int elements;

  XmlReader(byte[] xml) throws ScrubException {
    try {
      reader = factory().createXMLStreamReader(new StringReader(decoded(xml)));
    } catch (XMLStreamException | RuntimeException _) {
      throw ScrubException.malformed("a part is not XML");
    }
    String version = reader.getVersion();
    if (version != null && !version.equals("1.0")) {
      throw ScrubException.malformed("XML of another version than 1.0");
    }
  }

  /// Decoded here, since the parser reports bytes that do not decode on standard error.
  private static String decoded(byte[] xml) throws ScrubException {
    try {
      String text = charset(xml).newDecoder().decode(ByteBuffer.wrap(xml)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw ScrubException.malformed("a part is not in its encoding");
    }
  }

  /// XML 1.0 section 4.3.3 and appendix F.
  private static Charset charset(byte[] xml) {
    String head =
        new String(xml, 0, Math.min(xml.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00fe\u00ff") || head.startsWith("\0<")) {
      return StandardCharsets.UTF_16BE;
    }
    if (head.startsWith("\u00ff\u00fe") || head.startsWith("<\0")) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared = ENCODING.matcher(head);
    return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /// All elements of a small part, in order.
  static List<Element> list(byte[] xml) throws ScrubException {
    XmlReader reader = new XmlReader(xml);
    List<Element> listed = new ArrayList<>();
    List<Element> open = new ArrayList<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open.add(reader.element(open.isEmpty() ? null : open.getLast()));
        listed.add(open.getLast());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.removeLast();
      }
      if (listed.size() > MAX_LISTED) {
        throw ScrubException.tooLarge("more than 50,000 elements in a list of parts");
      }
    }
    return listed;
  }

  boolean hasNext() throws ScrubException {
    try {
      return reader.hasNext();
    } catch (XMLStreamException | RuntimeException _) {
      throw ScrubException.malformed("a part is not XML");
    }
  }

  /// The next event.
  int next() throws ScrubException {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        count();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      return event;
    } catch (XMLStreamException | RuntimeException _) {
      // The parser throws other exceptions than its own for some damaged input.
      throw ScrubException.malformed("a part is not XML");
    }
  }

  private void count() throws ScrubException {
    depth++;
    elements++;
    if (depth > MAX_DEPTH) {
      throw ScrubException.tooLarge("XML nested deeper than 256");
    }
    if (elements > MAX_ELEMENTS) {
      throw ScrubException.tooLarge("more than 10,000,000 XML elements in a part");
    }
  }

  /// The element that has just begun.
  Element element(@Nullable Element parent) {
    int count = reader.getAttributeCount();
    List<Element.Attribute> attributes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      attributes.add(
          new Element.Attribute(
              orEmpty(reader.getAttributeNamespace(i)),
              reader.getAttributeLocalName(i),
              reader.getAttributeValue(i)));
    }
    return new Element(
        orEmpty(reader.getNamespaceURI()), reader.getLocalName(), attributes, parent);
  }

  String text() {
    return reader.getText();
  }

  String entityName() {
    return reader.getLocalName();
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
