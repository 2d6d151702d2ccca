package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// The elements and attributes of XHTML that show text, with drawings in SVG. For one part.
final class XhtmlRules implements XmlRules {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String EPUB = "http://www.idpf.org/2007/ops";
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(Map.of(XHTML, "", EPUB, "epub", SvgRules.SVG, "svg", SvgRules.XLINK, "xlink"));

  private static final Set<String> ELEMENTS =
      SvgRules.words(
          "html head title link style body section article aside nav header footer main hgroup h1"
              + " h2 h3 h4 h5 h6 p div span a img figure figcaption blockquote pre code samp"
              + " kbd var br hr wbr ul ol li dl dt dd table caption colgroup col thead tbody"
              + " tfoot tr td th em strong b i u s small sub sup cite q dfn abbr mark ruby"
              + " rb rt rp bdi bdo big tt center font del ins");

  private static final Set<String> ATTRIBUTES =
      SvgRules.words(
          "id class style lang dir colspan rowspan span headers scope width height alt start type"
              + " value align valign border cellpadding cellspacing rel");

  private final EpubLinks links;

  XhtmlRules(EpubLinks links) {
    this.links = links;
  }

  @Override
  public Map<String, String> prefixes() {
    return PREFIXES;
  }

  @Override
  public Fate fate(Element element) {
    boolean isKept =
        element.namespace().equals(SvgRules.SVG)
            ? SvgRules.ELEMENTS.contains(element.name())
            : ELEMENTS.contains(element.name()) && element.namespace().equals(XHTML);
    boolean isOtherLink =
        element.name().equals("link") && !element.value("rel").equals("stylesheet");
    if (element.isWithin("style")) {
      return Fate.DROP;
    }
    return isKept && !isOtherLink ? Fate.KEEP : unknown(element);
  }

  /// What is not known and may hold text is opened, the rest is left out.
  private static Fate unknown(Element element) {
    return element.name().equals("form") || element.name().equals("details")
        ? Fate.UNWRAP
        : Fate.DROP;
  }

  @Override
  public @Nullable String attribute(Element element, String namespace, String name, String value)
      throws ScrubException, IOException {
    if (name.equals("href") || (name.equals("src") && element.name().equals("img"))) {
      return links.of(value);
    }
    if (namespace.equals(XmlRewriter.XML)) {
      return name.equals("lang") || name.equals("space") ? value : null;
    }
    if (namespace.equals(EPUB)) {
      return name.equals("type") ? value : null;
    }
    Set<String> allowed =
        element.namespace().equals(SvgRules.SVG) ? SvgRules.ATTRIBUTES : ATTRIBUTES;
    if (!namespace.isEmpty() || !allowed.contains(name)) {
      return null;
    }
    return name.equals("style") || value.indexOf('(') >= 0 ? Css.clean(value) : value;
  }

  @Override
  public String text(Element parent, String text) {
    return parent.name().equals("style") ? Css.clean(text) : text;
  }

  @Override
  public RemovalKind removed(Element element) {
    return RemovalKind.UNKNOWN;
  }

  @Override
  public boolean passesDoctype() {
    return true;
  }
}
