package org.resguardo.bhttp;

import java.util.List;
import java.util.regex.Pattern;
import org.resguardo.primitive.Bytes;

/// An HTTP request as one value. Immutable. Format: spec/bhttp.md section 2.
///
/// @param authority empty when the host field, or the receiver, says which server is meant
/// @param path with the query; `/...` or `*`
/// @param fields the headers, in their order
/// @param trailers the fields after the content, in their order
public record BinaryRequest(
    String method,
    String scheme,
    String authority,
    String path,
    List<Field> fields,
    Bytes content,
    List<Field> trailers) {
  // RFC 9292 section 3.3
  private static final int KNOWN_LENGTH = 0;
  private static final int INDETERMINATE_LENGTH = 2;

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
  private static final Pattern AUTHORITY = Pattern.compile("[!-~&&[^/?#@\\\\]]*");
  private static final Pattern PATH = Pattern.compile("/[!-~&&[^#\\\\]]*|\\*");

  /// @throws IllegalArgumentException when the control data is not that of an HTTP request
  public BinaryRequest {
    if (!isControlData(method, scheme, authority, path)) {
      throw new IllegalArgumentException("not the control data of an HTTP request");
    }
    fields = List.copyOf(fields);
    trailers = List.copyOf(trailers);
  }

  /// A request without trailers.
  public BinaryRequest(
      String method,
      String scheme,
      String authority,
      String path,
      List<Field> fields,
      Bytes content) {
    this(method, scheme, authority, path, fields, content, List.of());
  }

  /// The request of a message in either framing, its padding checked.
  ///
  /// @throws BhttpFormatException when it is none, or exceeds `limits`
  public static BinaryRequest parse(Bytes message, BhttpLimits limits) throws BhttpFormatException {
    MessageReader reader = new MessageReader(message, limits);
    reader.framing(KNOWN_LENGTH, INDETERMINATE_LENGTH);
    String method = reader.text();
    String scheme = reader.text();
    String authority = reader.text();
    String path = reader.text();
    List<Field> fields = reader.fields();
    Bytes content = reader.content();
    List<Field> trailers = reader.fields();
    reader.padding();
    if (!isControlData(method, scheme, authority, path)) {
      throw new BhttpFormatException("the control data is not that of an HTTP request");
    }
    return new BinaryRequest(method, scheme, authority, path, fields, content, trailers);
  }

  /// The known-length message, without padding.
  public Bytes encoded() {
    return new MessageWriter()
        .number(KNOWN_LENGTH)
        .text(method)
        .text(scheme)
        .text(authority)
        .text(path)
        .fields(fields)
        .content(content)
        .fields(trailers)
        .written();
  }

  private static boolean isControlData(
      String method, String scheme, String authority, String path) {
    return Field.isName(method) // both are tokens
        && SCHEME.matcher(scheme).matches()
        && AUTHORITY.matcher(authority).matches()
        && PATH.matcher(path).matches();
  }
}
