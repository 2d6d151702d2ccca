package org.resguardo.report.oblivious;

import io.quarkus.vertx.http.HttpServer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.bhttp.Field;
import org.resguardo.primitive.Bytes;

/// The way to the service's own HTTP server on the loopback interface, so that an opened request
/// passes everything a direct one passes.
///
/// A connection a request: nothing joins two of them. How many there are at one time is bounded,
/// how many wait is bounded by the gate before, and how long each takes is too.
@ApplicationScoped
class FrontDoor {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int CONNECT_MILLIS = 3000;

  private final HttpServer server;
  private final HttpClient client;
  private final long timeoutMillis;

  FrontDoor(Vertx vertx, HttpServer server, ObliviousConfig config) {
    this.server = server;
    this.timeoutMillis = config.timeout().toMillis();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(false).setConnectTimeout(CONNECT_MILLIS),
            new PoolOptions().setHttp1MaxSize(config.maxConnections()));
  }

  /// Emits the answer, whatever its status; fails when there is none in time.
  Uni<BinaryResponse> forward(InnerRequest inner) {
    return Uni.createFrom()
        .completionStage(
            () ->
                client
                    .request(options(inner))
                    .compose(request -> send(request, inner))
                    .compose(FrontDoor::answer)
                    .toCompletionStage());
  }

  private RequestOptions options(InnerRequest inner) {
    return new RequestOptions()
        .setHost(LOOPBACK)
        .setPort(server.getPort())
        .setMethod(HttpMethod.valueOf(inner.method()))
        .setURI(inner.path())
        .setTimeout(timeoutMillis);
  }

  private static Future<HttpClientResponse> send(HttpClientRequest request, InnerRequest inner) {
    for (Field field : inner.fields()) {
      request.headers().add(field.name(), field.value());
    }
    return inner.content().length() == 0
        ? request.send()
        : request.send(Buffer.buffer(inner.content().toArray()));
  }

  private static Future<BinaryResponse> answer(HttpClientResponse response) {
    List<Field> fields = response.headers().entries().stream().map(FrontDoor::field).toList();
    return response
        .body()
        .map(body -> InnerAnswer.of(response.statusCode(), fields, Bytes.of(body.getBytes())));
  }

  private static Field field(Map.Entry<String, String> header) {
    return new Field(header.getKey(), header.getValue());
  }

  @PreDestroy
  void close() {
    var _ = client.close();
  }
}
