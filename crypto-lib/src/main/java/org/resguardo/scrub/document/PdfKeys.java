package org.resguardo.scrub.document;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What is needed to draw a page: entries of dictionaries and operators, by ISO 32000-1.
final class PdfKeys {
  /// Of resources; what stands under each is a name that the page's operators use. Section 7.8.3
  static final Set<String> RESOURCES = words("Font XObject ColorSpace ExtGState Pattern Shading");

  /// Entries under which names of the file's own stand.
  static final Set<String> NAMED = words("CharProcs Colorants");

  static final Set<String> ENTRIES =
      words(
          """
          Type Subtype S
          BBox Matrix Resources Group FormType CS I K
          Width Height ColorSpace BitsPerComponent ImageMask Mask SMask Decode Interpolate Intent Matte
          BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts
          CIDSystemInfo Registry Ordering Supplement DW W DW2 W2 CIDToGIDMap FontMatrix CharProcs
          BaseEncoding Differences CMapName WMode UseCMap
          FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading
          CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3
          Length1 Length2 Length3
          FunctionType Domain Range Size BitsPerSample Order Encode C0 C1 N Functions Bounds
          ShadingType Background AntiAlias Function Coords Extend BitsPerCoordinate BitsPerFlag
          VerticesPerRow
          PatternType PaintType TilingType XStep YStep Shading ExtGState
          LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 FL SM SA BM CA ca AIS TK G BC
          WhitePoint BlackPoint Gamma Colorants Process Components
          """);

  /// Operators but those of marked content, which tell what is not drawn. Annex A
  static final Set<String> OPERATORS =
      words(
          """
          b B b* B* BI c cm CS cs d d0 d1 Do BT ET f F f* G g gs h i j J K k l m M n q Q re RG rg ri
          s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "
          """);

  /// Of a picture among the operators. Section 8.9.7
  static final Set<String> INLINE_PICTURE =
      words(
          """
          W Width H Height CS ColorSpace BPC BitsPerComponent IM ImageMask D Decode I Interpolate
          F Filter DP DecodeParms Intent
          """);

  /// Of how a picture among the operators is coded. Section 7.4
  static final Set<String> PARAMETERS =
      words(
          """
          Predictor Colors BitsPerComponent Columns EarlyChange
          K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 ColorTransform
          """);

  private PdfKeys() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
