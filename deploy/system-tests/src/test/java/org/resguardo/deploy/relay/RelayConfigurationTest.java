package org.resguardo.deploy.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the shipped relay passes on, and what it does not, with a gateway that notes all it sees.
class RelayConfigurationTest {
  private static final String CANARY = "canary-7f3a";
  private static final String SEALED = "message/ohttp-req";
  private static final byte[] ANSWER = "sealed answer".getBytes(StandardCharsets.US_ASCII);
  private static final List<String> CANARY_HEADERS =
      List.of(
          "Accept",
          "Accept-Language",
          "Authorization",
          "Baggage",
          "CF-Connecting-IP",
          "Cookie",
          "DNT",
          "Forwarded",
          "From",
          "If-None-Match",
          "Origin",
          "Priority",
          "Range",
          "Referer",
          "Sec-CH-UA",
          "Sec-CH-UA-Platform",
          "TE",
          "Traceparent",
          "True-Client-IP",
          "User-Agent",
          "Via",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Real-IP",
          "X-Request-ID");

  @SuppressWarnings("ArrayRecordComponent") // compared by its content only
  private record Seen(String method, String target, Set<String> headers, String all, byte[] body) {}

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private HttpServer gateway;
  private Relay relay;

  @BeforeEach
  void start() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/", this::note);
    gateway.start();
    relay = Relay.start(folder, URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()));
  }

  @AfterEach
  void stop() throws IOException {
    gateway.stop(0);
    if (relay != null) {
      relay.close();
    }
  }

  private void note(HttpExchange exchange) throws IOException {
    try (exchange) {
      StringBuilder all = new StringBuilder();
      exchange.getRequestHeaders().forEach((name, values) -> all.append(name).append(values));
      seen.add(
          new Seen(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              Set.copyOf(
                  exchange.getRequestHeaders().keySet().stream()
                      .map(name -> name.toLowerCase(Locale.ROOT))
                      .toList()),
              all.toString(),
              exchange.getRequestBody().readAllBytes()));
      exchange.getResponseHeaders().set("Content-Type", "message/ohttp-res");
      exchange.getResponseHeaders().set("Set-Cookie", CANARY);
      exchange.sendResponseHeaders(200, ANSWER.length);
      exchange.getResponseBody().write(ANSWER);
    }
  }

  @Test
  void relay_passesOnTheBodyAndNoHeaderOfTheClient() throws Exception {
    byte[] sealed = new byte[1_900_000];
    new Random(9458).nextBytes(sealed);
    HttpRequest.Builder request = post("", SEALED, BodyPublishers.ofByteArray(sealed));
    CANARY_HEADERS.forEach(name -> request.header(name, CANARY));

    HttpResponse<byte[]> answer = send(request);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(ANSWER);
    assertThat(answer.headers().firstValue("Content-Type")).contains("message/ohttp-res");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().method()).isEqualTo("POST");
    assertThat(seen.getFirst().target()).isEqualTo("/.well-known/ohttp-gateway");
    assertThat(seen.getFirst().body()).isEqualTo(sealed);
    assertThat(seen.getFirst().headers())
        .isSubsetOf("host", "connection", "content-type", "content-length")
        .contains("content-type", "content-length");
    assertThat(seen.getFirst().all())
        .doesNotContain(CANARY, "relay", String.valueOf(relay.address().getPort()));
    assertNothingWritten();
  }

  @Test
  void relay_takesChunkedBodiesWithoutTouchingADisk() throws Exception {
    byte[] sealed = new byte[1_900_000];
    new Random(9292).nextBytes(sealed);

    HttpResponse<byte[]> answer =
        send(post("", SEALED, BodyPublishers.ofByteArrays(List.of(sealed))));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(seen.getFirst().body()).isEqualTo(sealed);
    assertThat(seen.getFirst().headers()).contains("content-length");
    assertNothingWritten();
  }

  @Test
  void relay_passesOnTheRequestForKeys() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(relay.address()).header("User-Agent", CANARY).GET();

    assertThat(send(request).body()).isEqualTo(ANSWER);
    assertThat(seen.getFirst().method()).isEqualTo("GET");
    assertThat(seen.getFirst().all()).doesNotContain(CANARY);
  }

  @Test
  void relay_refusesEverythingElse() throws Exception {
    BodyPublisher body = BodyPublishers.ofString("x");

    assertThat(status(post("x", SEALED, body))).isEqualTo(404);
    assertThat(status(post("/../v1/submissions", SEALED, body))).isEqualTo(404);
    assertThat(status(post("?q=" + CANARY, SEALED, body))).isEqualTo(400);
    assertThat(status(post("", "application/json", body))).isEqualTo(415);
    assertThat(status(post("", SEALED, BodyPublishers.ofByteArray(new byte[3 << 20]))))
        .isEqualTo(413);
    for (String method : List.of("PUT", "DELETE", "OPTIONS", "HEAD")) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(relay.address()).method(method, BodyPublishers.noBody());
      assertThat(status(request)).as(method).isEqualTo(405);
    }
    assertThat(seen).isEmpty();
    assertNothingWritten();
  }

  @Test
  void relay_writesNothingWhenTheGatewayIsAway() throws Exception {
    gateway.stop(0);

    HttpRequest.Builder request =
        post("", SEALED, BodyPublishers.ofString(CANARY)).header("User-Agent", CANARY);

    assertThat(status(request)).isEqualTo(502);
    assertNothingWritten();
  }

  private int status(HttpRequest.Builder request) throws Exception {
    return send(request).statusCode();
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return client.send(
        request.version(HttpClient.Version.HTTP_1_1).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder post(String more, String type, BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create(relay.address() + more))
        .header("Content-Type", type)
        .POST(body);
  }

  /// The folder holds the three files, the process id, an empty output, and empty folders.
  private void assertNothingWritten() throws IOException {
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "nginx.conf", "listen.conf", "gateway.conf", "nginx.pid", "output");
    }
    assertThat(Arrays.toString(Files.readAllBytes(folder.resolve("output")))).isEqualTo("[]");
  }
}
