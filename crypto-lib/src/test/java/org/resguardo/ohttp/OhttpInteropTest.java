package org.resguardo.ohttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resguardo.age.Peer;
import org.resguardo.bhttp.BhttpFormatException;
import org.resguardo.bhttp.BhttpLimits;
import org.resguardo.bhttp.BinaryRequest;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.bhttp.Field;
import org.resguardo.bhttp.Padding;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;

/// A client made of the npm packages `@hpke/core` and `bhttp-js` talks to our gateway, where they
/// are installed.
class OhttpInteropTest {
  private static final String PATH = "/gateway";
  private static final BhttpLimits LIMITS = new BhttpLimits(4096, 1 << 16);

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PATH, OhttpInteropTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.ohttp.OhttpSamples#suites")
  void otherClient_isUnderstoodAndUnderstands(HpkeKem kem, HpkeAead aead) throws Exception {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + PATH;

    String answer =
        new String(
            client(
                    url,
                    url,
                    "0x%04x".formatted(kem.id()),
                    "0x%04x".formatted(aead.id()),
                    "POST",
                    "/v1/submissions",
                    "content-type=application/json")
                .run("{}".getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8);

    assertThat(answer).isEqualTo("201\nPOST /v1/submissions application/json {}\n");
  }

  private static Peer client(String... arguments) throws Exception {
    Path folder = packageFolder();
    assumeThat(Peer.isOnPath("node") && Files.isDirectory(folder.resolve("node_modules")))
        .as("skipped: no node on the path, or @hpke/core not at -Dresguardo.npm.ohttp")
        .isTrue();
    String script =
        Path.of(OhttpInteropTest.class.getResource("oblivious-client.mjs").toURI()).toString();
    List<String> command = new ArrayList<>(List.of("node", script, folder.toString()));
    command.addAll(List.of(arguments));
    return new Peer(command);
  }

  private static Path packageFolder() {
    String root = System.getProperty("resguardo.root", "..");
    String installed = root + "/deploy/system-tests/target/npm-ohttp";
    return Path.of(System.getProperty("resguardo.npm.ohttp", installed)).toAbsolutePath();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        KeyConfigs configs =
            KeyConfigs.of(List.of(OhttpSamples.CLASSIC.config(), OhttpSamples.HYBRID.config()));
        send(exchange, KeyConfigs.MEDIA_TYPE, configs.encoded());
      } else {
        Bytes request = Bytes.of(exchange.getRequestBody().readAllBytes());
        send(exchange, DecapsulatedRequest.RESPONSE_MEDIA_TYPE, answered(request));
      }
    }
  }

  private static Bytes answered(Bytes encapsulated) throws IOException {
    try {
      DecapsulatedRequest decapsulated = OhttpSamples.gateway().decapsulate(encapsulated);
      BinaryRequest inner = BinaryRequest.parse(decapsulated.request(), LIMITS);
      return decapsulated.encapsulate(Padding.to(1024, echo(inner).encoded()));
    } catch (UnknownKeyException | EncapsulationException | BhttpFormatException wrong) {
      throw new IOException(wrong);
    }
  }

  private static BinaryResponse echo(BinaryRequest inner) {
    String type =
        inner.fields().stream()
            .filter(field -> field.name().equals("content-type"))
            .map(Field::value)
            .findFirst()
            .orElse("none");
    String content = new String(inner.content().toArray(), StandardCharsets.UTF_8);
    String text = String.join(" ", inner.method(), inner.path(), type, content);
    return new BinaryResponse(
        201, List.of(new Field("content-type", "text/plain")), Bytes.utf8(text));
  }

  private static void send(HttpExchange exchange, String type, Bytes body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length());
    exchange.getResponseBody().write(body.toArray());
  }
}
