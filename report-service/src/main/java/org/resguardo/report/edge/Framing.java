package org.resguardo.report.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a proxy in front and this service agree on where a request ends and whom it is for.
///
/// Stricter than RFC 9112, which lets a server guess: two lengths, a length beside a transfer
/// coding, a coding other than `chunked`, several hosts, and an absolute target are refused.
final class Framing {
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,19}");

  private Framing() {}

  static boolean isUnambiguous(HttpServerRequest request) {
    MultiMap headers = request.headers();
    List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
    List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
    return request.uri().startsWith("/")
        && headers.getAll(HttpHeaders.HOST).size() <= 1
        && lengths.size() + codings.size() <= 1
        && lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())
        && codings.stream().allMatch("chunked"::equalsIgnoreCase);
  }
}
