package org.resguardo.scrub.document;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;
import org.resguardo.scrub.picture.PictureScrubbers;

/// Any change of a PDF ends in a file or in the one exception.
class PdfFuzzTest {
  private static final FormatScrubber REDRAWING = new PdfScrubber();
  private static final FormatScrubber KEEPING_TEXT =
      new TextPdfScrubber(Objects.requireNonNull(PictureScrubbers.byType().get(FileType.JPEG)));

  /// Without a table of objects, which are then searched: changes of length do no harm.
  private static final String WHOLE =
      """
      %PDF-1.7
      1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[9 0 R]/DA(/F 8 Tf)>>>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/CropBox[0 0 40 30]/Rotate 90>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 40 40]/UserUnit 1/Contents[4 0 R]
       /Resources<</Font<</F 5 0 R/T 10 0 R>>/XObject<</P 6 0 R/X 7 0 R>>/ExtGState<</G 11 0 R>>
       /ColorSpace<</C[/Indexed/DeviceRGB 1<ff000000ff00>]>>/Shading<</S 12 0 R>>
       /Pattern<</Q 13 0 R>>>>/Group<</S/Transparency/CS/DeviceRGB>>/Annots[8 0 R 9 0 R]>> endobj
      4 0 obj <</Length 210>> stream
      q /G gs 1 0 0 rg 2 2 9 9 re f BT /F 9 Tf 1 0 0 1 4 4 Tm (Ab) Tj [(c) -20 <41>] TJ ET
      /T 8 Tf BT 9 9 Td (a) Tj ET /P Do /X Do /S sh /Pattern cs /Q scn 3 3 m 9 9 l S
      /C cs 1 sc BI /W 2 /H 1 /BPC 8 /CS /G ID ab EI EMC % note
      Q
      endstream endobj
      5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
      6 0 obj <</Type/XObject/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray
       /Filter[/ASCIIHexDecode]/SMask 14 0 R/Decode[0 1]/Length 5>> stream
      00ff>
      endstream endobj
      7 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Matrix[1 0 0 1 2 2]/Resources<<>>/Length 13>>
      stream
      0 0 5 5 re f*
      endstream endobj
      8 0 obj <</Type/Annot/Subtype/Square/Rect[5 5 9 9]/C[0 0 1]/BS<</W 1>>/Contents(n)/F 4>> endobj
      9 0 obj <</Type/Annot/Subtype/Widget/FT/Tx/T(f)/V(v)/Rect[9 9 30 20]/P 3 0 R>> endobj
      10 0 obj <</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 97
       /LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 15 0 R>>>> endobj
      11 0 obj <</Type/ExtGState/ca .5/BM/Multiply/SMask<</S/Alpha/G 7 0 R>>/D[[2 1] 0]>> endobj
      12 0 obj <</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 9 9]/Function 16 0 R>> endobj
      13 0 obj <</PatternType 1/PaintType 1/TilingType 1/BBox[0 0 4 4]/XStep 4/YStep 4/Resources<<>>
       /Length 12>> stream
      0 0 2 2 re f
      endstream endobj
      14 0 obj <</Subtype/Image/Width 2/Height 1/BitsPerComponent 1/ColorSpace/DeviceGray
       /Filter/RunLengthDecode/Length 3>> stream
      0A~
      endstream endobj
      15 0 obj <</Length 24>> stream
      9 0 d0 0 0 5 5 re f
      endstream endobj
      16 0 obj <</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>> endobj
      trailer <</Root 1 0 R/Info<</Author(a)>>>>
      %%EOF
      """;

  private static final String[] WORDS =
      WHOLE.substring(WHOLE.indexOf('\n')).split("(?=[/<>\\[\\]()\\s])", -1);

  @FuzzTest(maxDuration = "10m")
  void scrub(FuzzedDataProvider data) throws IOException {
    FormatScrubber scrubber = data.consumeBoolean() ? KEEPING_TEXT : REDRAWING;
    byte[] pdf = changed(data).getBytes(StandardCharsets.ISO_8859_1);
    try {
      scrubber.scrub(Source.of(pdf), OutputStream.nullOutputStream(), new RemovalCounter());
    } catch (ScrubException | EOFException _) {
      // One clear error.
    }
  }

  private static String changed(FuzzedDataProvider data) {
    StringBuilder pdf = new StringBuilder(WHOLE);
    while (data.remainingBytes() > 0) {
      int from = data.consumeInt(0, pdf.length());
      int to = Math.min(pdf.length(), from + data.consumeInt(0, 12));
      boolean isWord = data.consumeBoolean();
      pdf.replace(from, to, isWord ? data.pickValue(WORDS) : data.consumeAsciiString(8));
    }
    return pdf.toString();
  }
}
