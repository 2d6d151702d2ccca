package org.resguardo.bhttp;

import java.util.List;
import org.resguardo.primitive.Bytes;

/// The final HTTP response of a message as one value. Immutable. Format: spec/bhttp.md section 3.
///
/// @param status 200 to 599
/// @param fields the headers, in their order
/// @param trailers the fields after the content, in their order
public record BinaryResponse(int status, List<Field> fields, Bytes content, List<Field> trailers) {
  // RFC 9292 section 3.3
  private static final int KNOWN_LENGTH = 1;
  private static final int INDETERMINATE_LENGTH = 3;

  private static final int FIRST_INFORMATIONAL = 100;
  private static final int FIRST_FINAL = 200;
  private static final int LAST = 599;

  /// @throws IllegalArgumentException when the status is not that of a final response
  public BinaryResponse {
    if (status < FIRST_FINAL || status > LAST) {
      throw new IllegalArgumentException("a final status is 200 to 599");
    }
    fields = List.copyOf(fields);
    trailers = List.copyOf(trailers);
  }

  /// A response without trailers.
  public BinaryResponse(int status, List<Field> fields, Bytes content) {
    this(status, fields, content, List.of());
  }

  /// The final response of a message in either framing, its padding checked; informational
  /// responses before it are skipped.
  ///
  /// @throws BhttpFormatException when it is none, or exceeds `limits`
  public static BinaryResponse parse(Bytes message, BhttpLimits limits)
      throws BhttpFormatException {
    MessageReader reader = new MessageReader(message, limits);
    reader.framing(KNOWN_LENGTH, INDETERMINATE_LENGTH);
    int status = finalStatus(reader);
    List<Field> fields = reader.fields();
    Bytes content = reader.content();
    List<Field> trailers = reader.fields();
    reader.padding();
    return new BinaryResponse(status, fields, content, trailers);
  }

  /// The known-length message, without padding.
  public Bytes encoded() {
    return new MessageWriter()
        .number(KNOWN_LENGTH)
        .number(status)
        .fields(fields)
        .content(content)
        .fields(trailers)
        .written();
  }

  // spec: 3.5.1
  private static int finalStatus(MessageReader reader) throws BhttpFormatException {
    long status = reader.number();
    while (status >= FIRST_INFORMATIONAL && status < FIRST_FINAL) {
      reader.fields();
      status = reader.number();
    }
    if (status < FIRST_FINAL || status > LAST) {
      throw new BhttpFormatException("the status is none of HTTP");
    }
    return (int) status;
  }
}
