package org.resguardo.incident;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads and writes reports and testimonies as JSON.
///
/// Reading is strict: UTF-8 only, no unknown property, no repeated property, no null, no conversion
/// between types, nothing after the document. Writing is canonical: equal values give equal bytes.
/// Thread-safe. Format: spec/incident.md section 2.
public final class ReportJson {
  /// The largest size class of a bundle; a longer document could not have been sealed.
  public static final int MAX_BYTES = 1 << 20;

  /// A payment's code in a testimony is 11 levels deep.
  static final int MAX_DEPTH = 16;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxDocumentLength(MAX_BYTES)
                          .maxStringLength(2 * Narrative.MAX_CODE_POINTS)
                          .maxNameLength(64)
                          .maxNumberLength(16)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReportJson() {}

  /// Reads a report.
  ///
  /// @throws ReportFormatException when the document breaks any rule of the format
  public static IncidentReport read(byte[] json) throws ReportFormatException {
    return RecordReader.read(parse(json), IncidentReport.class);
  }

  /// Reads a testimony, as found in `report.json`.
  ///
  /// @throws ReportFormatException when the document breaks any rule of the format
  public static Testimony readTestimony(byte[] json) throws ReportFormatException {
    return RecordReader.read(parse(json), Testimony.class);
  }

  /// Reads what is kept apart from a report, as found in `contact.json`.
  ///
  /// @throws ReportFormatException when the document breaks any rule of the format
  public static ContactData readContact(byte[] json) throws ReportFormatException {
    return RecordReader.read(parse(json), ContactData.class);
  }

  /// The canonical UTF-8 bytes of a report.
  public static byte[] write(IncidentReport report) {
    return canonicalBytes(report);
  }

  /// The canonical UTF-8 bytes of a testimony.
  public static byte[] write(Testimony testimony) {
    return canonicalBytes(testimony);
  }

  /// The canonical UTF-8 bytes of what is kept apart from a report.
  public static byte[] write(ContactData contact) {
    return canonicalBytes(contact);
  }

  private static byte[] canonicalBytes(Record document) {
    return RecordWriter.write(document).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode parse(byte[] json) throws ReportFormatException {
    if (json.length > MAX_BYTES) {
      throw new ReportFormatException("", "must not be longer than " + MAX_BYTES + " bytes");
    }
    try {
      return MAPPER.readTree(strictUtf8(json));
    } catch (StreamConstraintsException _) {
      throw new ReportFormatException("", "must not exceed the limits of depth and length");
    } catch (JacksonException _) {
      throw new ReportFormatException("", "must be one JSON document without repeated properties");
    }
  }

  // Jackson would guess UTF-16 and UTF-32 from the first bytes.
  private static String strictUtf8(byte[] json) throws ReportFormatException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException _) {
      throw new ReportFormatException("", "must be UTF-8");
    }
  }
}
