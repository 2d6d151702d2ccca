package org.resguardo.report.edge;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The answer of an anonymous endpoint: of one size and with one set of headers, whatever it says.
///
/// Text and JSON end with spaces up to the size; an answer that does not fit goes to the next
/// multiple. What is sealed has a size of its own and is left alone.
final class FixedAnswer extends AbstractResponseWrapper {
  private static final int NO_CONTENT = 204;
  private static final String SEALED = "application/ohttp-keys|message/ohttp-res";
  private static final Set<String> HEADERS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    HEADERS.addAll(Set.of("content-type", "content-length", "cache-control", "connection"));
    HEADERS.addAll(Set.of("content-security-policy", "x-content-type-options"));
    HEADERS.addAll(Set.of("retry-after", "www-authenticate"));
  }

  private final int bytes;

  FixedAnswer(HttpServerResponse answer, int bytes) {
    super(answer);
    this.bytes = bytes;
  }

  @Override
  public Future<Void> end() {
    return end(Buffer.buffer());
  }

  @Override
  public void end(@Nullable Handler<AsyncResult<Void>> handler) {
    tell(end(), handler);
  }

  @Override
  public Future<Void> end(String text) {
    return end(Buffer.buffer(text));
  }

  @Override
  public void end(String text, @Nullable Handler<AsyncResult<Void>> handler) {
    tell(end(text), handler);
  }

  @Override
  public Future<Void> end(String text, String charset) {
    return end(Buffer.buffer(text.getBytes(Charset.forName(charset))));
  }

  @Override
  public void end(String text, String charset, @Nullable Handler<AsyncResult<Void>> handler) {
    tell(end(text, charset), handler);
  }

  @Override
  public void end(Buffer body, @Nullable Handler<AsyncResult<Void>> handler) {
    tell(end(body), handler);
  }

  @Override
  public Future<Void> end(Buffer body) {
    names().filter(name -> !HEADERS.contains(name)).forEach(headers()::remove);
    return super.end(getStatusCode() == NO_CONTENT || isSealed() ? body : padded(body));
  }

  private static void tell(Future<Void> end, @Nullable Handler<AsyncResult<Void>> handler) {
    if (handler != null) {
      end.onComplete(handler);
    }
  }

  /// Of the headers set; Vert.x says they are strings, and hands out what was put in.
  private Stream<String> names() {
    List<?> names = List.copyOf(headers().names());
    return names.stream().map(Object::toString);
  }

  private boolean isSealed() {
    String type = headers().get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.matches(SEALED);
  }

  private Buffer padded(Buffer body) {
    int size = Math.max(1, Math.ceilDiv(body.length(), bytes)) * bytes;
    headers().set(HttpHeaders.CONTENT_LENGTH, Integer.toString(size));
    byte[] padded = Arrays.copyOf(body.getBytes(), size); // not every Buffer can be appended
    Arrays.fill(padded, body.length(), size, (byte) ' ');
    return Buffer.buffer(padded);
  }
}
