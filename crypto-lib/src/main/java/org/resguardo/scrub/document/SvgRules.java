package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;

/// The elements and attributes of SVG 1.1 and 2 that draw. For one picture.
final class SvgRules implements XmlRules {
  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(Map.of(SVG, "", XLINK, "xlink"));

  static final Set<String> ELEMENTS =
      words(
          "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath"
              + " image switch style linearGradient radialGradient stop pattern clipPath mask"
              + " marker filter feBlend feColorMatrix feComponentTransfer feComposite"
              + " feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight"
              + " feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge"
              + " feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight"
              + " feTile feTurbulence a");

  static final Set<String> ATTRIBUTES =
      words(
          "id class style x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height"
              + " viewBox preserveAspectRatio version transform gradientTransform"
              + " gradientUnits patternTransform patternUnits patternContentUnits"
              + " spreadMethod offset stop-color stop-opacity fill fill-opacity fill-rule"
              + " stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin"
              + " stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color"
              + " clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits filter"
              + " filterUnits primitiveUnits marker-start marker-mid marker-end markerWidth"
              + " markerHeight markerUnits refX refY orient font-family font-size"
              + " font-style font-weight font-variant font-stretch text-anchor"
              + " text-decoration letter-spacing word-spacing baseline-shift"
              + " dominant-baseline alignment-baseline textLength lengthAdjust rotate"
              + " startOffset method spacing writing-mode direction display visibility"
              + " overflow vector-effect paint-order shape-rendering image-rendering"
              + " text-rendering color-interpolation color-interpolation-filters"
              + " flood-color flood-opacity lighting-color in in2 result mode type values"
              + " tableValues slope intercept amplitude exponent k1 k2 k3 k4 operator order"
              + " kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha"
              + " surfaceScale diffuseConstant specularConstant specularExponent azimuth"
              + " elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle stdDeviation"
              + " radius scale xChannelSelector yChannelSelector baseFrequency numOctaves"
              + " seed stitchTiles isolation mix-blend-mode");

  private final EmbeddedPictures pictures;
  private final RemovalCounter removed;

  SvgRules(EmbeddedPictures pictures, RemovalCounter removed) {
    this.pictures = pictures;
    this.removed = removed;
  }

  static Set<String> words(String list) {
    return Arrays.stream(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<String, String> prefixes() {
    return PREFIXES;
  }

  @Override
  public Fate fate(Element element) {
    if (!element.namespace().equals(SVG)
        || !ELEMENTS.contains(element.name())
        || element.isWithin("style")) {
      return Fate.DROP;
    }
    return element.name().equals("a") ? Fate.UNWRAP : Fate.KEEP;
  }

  @Override
  public @Nullable String attribute(Element element, String namespace, String name, String value)
      throws IOException {
    if (name.equals("href") && (namespace.isEmpty() || namespace.equals(XLINK))) {
      return value.startsWith("#") ? value : picture(element, value);
    }
    if (namespace.equals(XmlRewriter.XML)) {
      return name.equals("space") || name.equals("lang") ? value : null;
    }
    if (!namespace.isEmpty() || !ATTRIBUTES.contains(name)) {
      return null;
    }
    boolean mayRefer = value.indexOf('(') >= 0 || name.equals("style");
    return mayRefer ? Css.clean(value) : value;
  }

  private @Nullable String picture(Element element, String value) throws IOException {
    int comma = value.indexOf(',');
    boolean isData =
        element.name().equals("image")
            && comma > 0
            && value.toLowerCase(Locale.ROOT).startsWith("data:image/")
            && value.substring(0, comma).endsWith(";base64");
    Optional<byte[]> picture = isData ? decoded(value.substring(comma + 1)) : Optional.empty();
    if (picture.isEmpty()) {
      return null;
    }
    byte[] clean = pictures.scrub(picture.get(), removed).orElseGet(PictureFormat::pixel);
    return PictureFormat.of(clean)
        .map(f -> "data:" + f.mediaType() + ";base64," + Base64.getEncoder().encodeToString(clean))
        .orElse(null);
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String text(Element parent, String text) {
    return parent.name().equals("style") ? Css.clean(text) : text;
  }

  @Override
  public RemovalKind removed(Element element) {
    return element.name().equals("metadata") ? RemovalKind.PERSON : RemovalKind.UNKNOWN;
  }

  @Override
  public boolean passesDoctype() {
    return true;
  }
}
