package org.resguardo.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.resguardo.bhttp.BhttpFormatException;
import org.resguardo.bhttp.BhttpLimits;
import org.resguardo.bhttp.BinaryRequest;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.bhttp.Padding;
import org.resguardo.ohttp.DecapsulatedRequest;
import org.resguardo.ohttp.EncapsulationException;
import org.resguardo.ohttp.GatewayKey;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.ohttp.ObliviousGateway;
import org.resguardo.ohttp.UnknownKeyException;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.primitive.SecretBytes;

/// Plays a relay and the gateway behind it, honestly until it is told not to.
final class RelayStub implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final BhttpLimits LIMITS = new BhttpLimits(1 << 16, 1 << 21);

  /// What the gateway answers inside.
  Function<BinaryRequest, BinaryResponse> inside;

  /// What becomes of the sealed answer on the way back.
  UnaryOperator<Bytes> onTheWay = UnaryOperator.identity();

  /// How many requests are answered with 503 first.
  int refusals;

  String type = "message/ohttp-res";
  final List<Bytes> passed = new ArrayList<>();
  final List<BinaryRequest> opened = new ArrayList<>();
  final KeyConfigs configs;
  private final ObliviousGateway gateway;
  private final HttpServer server;

  RelayStub(Function<BinaryRequest, BinaryResponse> inside) throws IOException {
    this.inside = inside;
    GatewayKey classic = key(4, HpkeKem.DHKEM_X25519);
    GatewayKey hybrid = key(5, HpkeKem.MLKEM768_X25519);
    configs = KeyConfigs.of(List.of(classic.config(), hybrid.config()));
    gateway = new ObliviousGateway(List.of(classic, hybrid), RANDOM);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/relay", this::answer);
    server.start();
  }

  private static GatewayKey key(int id, HpkeKem kem) {
    return new GatewayKey(id, kem, SecretBytes.random(32, RANDOM));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/relay");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        send(exchange, 200, KeyConfigs.MEDIA_TYPE, configs.encoded());
      } else {
        passed.add(Bytes.of(exchange.getRequestBody().readAllBytes()));
        answerSealed(exchange);
      }
    }
  }

  private void answerSealed(HttpExchange exchange) throws IOException {
    if (refusals > 0) {
      refusals--;
      send(exchange, 503, "text/html", Bytes.utf8("<html>"));
      return;
    }
    try {
      DecapsulatedRequest request = gateway.decapsulate(passed.getLast());
      opened.add(BinaryRequest.parse(request.request(), LIMITS));
      Bytes answer = Padding.to(6144, inside.apply(opened.getLast()).encoded());
      send(exchange, 200, type, onTheWay.apply(request.encapsulate(answer)));
    } catch (UnknownKeyException | EncapsulationException | BhttpFormatException wrong) {
      send(exchange, 400, "application/problem+json", Bytes.utf8("{}"));
    }
  }

  private static void send(HttpExchange exchange, int status, String type, Bytes body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length());
    exchange.getResponseBody().write(body.toArray());
  }
}
