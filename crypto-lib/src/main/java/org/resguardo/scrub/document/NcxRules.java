package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// The table of contents of EPUB 2 (OPF 2.0.1 section 2.4.1) without its head. For one part.
final class NcxRules implements XmlRules {
  private static final Set<String> ELEMENTS =
      SvgRules.words("ncx navMap navPoint navLabel text content");
  private static final Set<String> ATTRIBUTES = SvgRules.words("version playOrder");

  private final EpubLinks links;

  NcxRules(EpubLinks links) {
    this.links = links;
  }

  @Override
  public Map<String, String> prefixes() {
    return Map.of("http://www.daisy.org/z3986/2005/ncx/", "");
  }

  @Override
  public Fate fate(Element element) {
    return ELEMENTS.contains(element.name()) ? Fate.KEEP : Fate.DROP;
  }

  @Override
  public @Nullable String attribute(Element element, String namespace, String name, String value)
      throws ScrubException, IOException {
    if (name.equals("src")) {
      return links.of(value);
    }
    boolean isId = name.equals("id") && element.name().equals("navPoint");
    return isId || ATTRIBUTES.contains(name) ? value : null;
  }

  @Override
  public RemovalKind removed(Element element) {
    return element.name().equals("docAuthor") ? RemovalKind.PERSON : RemovalKind.UNKNOWN;
  }

  @Override
  public boolean passesDoctype() {
    return true;
  }
}
