package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.EntryBundle;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;

class LogClientTest {
  private static final TileId PARTIAL = new TileId(0, 1, 3);
  private static final TileId WHOLE = new TileId(0, 1, TileId.FULL);

  private final Map<String, byte[]> files = new HashMap<>();
  private HttpServer server;
  private LogClient log;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/log/",
        exchange -> {
          byte[] file = files.get(exchange.getRequestURI().getPath().substring("/log/".length()));
          exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
          if (file != null) {
            exchange.getResponseBody().write(file);
          }
          exchange.close();
        });
    server.start();
    log = new LogClient(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void tile_isReadFromItsPath() throws IOException {
    files.put("tile/0/001.p/3", tile(3).encoded());

    assertThat(log.tile(PARTIAL).hashes()).isEqualTo(tile(3).hashes());
  }

  @Test
  void tile_isTheBeginningOfTheFullOneWhenThePartialOneIsGone() throws IOException {
    files.put("tile/0/001", tile(TileId.FULL).encoded());

    assertThat(log.tile(PARTIAL).hashes()).isEqualTo(tile(3).hashes());
  }

  @Test
  void tile_ofAnotherLengthIsRefused() {
    files.put("tile/0/001.p/3", tile(4).encoded());

    assertThatThrownBy(() -> log.tile(PARTIAL)).hasMessage("the log's tile is malformed");
  }

  @Test
  void tile_thatIsTooLongIsNotRead() {
    files.put("tile/0/001", new byte[1 << 20]);

    assertThatThrownBy(() -> log.tile(WHOLE)).hasMessage("the service's answer is too long");
  }

  @Test
  void entries_areTheBeginningOfTheFullBundleWhenThePartialOneIsGone() throws IOException {
    files.put("tile/entries/001", bundle(TileId.FULL).encoded());

    assertThat(log.entries(PARTIAL)).isEqualTo(bundle(3));
  }

  @Test
  void entries_thatAreCutOffAreRefused() {
    byte[] cut = Bytes.of(bundle(3).encoded()).slice(0, 5).toArray();
    files.put("tile/entries/001.p/3", cut);

    assertThatThrownBy(() -> log.entries(PARTIAL))
        .hasMessage("the log's bundle of entries is malformed");
  }

  @Test
  void checkpoint_thatDoesNotEndIsNotRead() {
    files.put("checkpoint", new byte[1 << 20]);

    assertThatThrownBy(log::newest).hasMessage("the service's answer is too long");
  }

  private static Tile tile(int width) {
    return Tile.of(IntStream.range(0, width).mapToObj(i -> Hash.ofLeaf(entry(i))).toList());
  }

  private static EntryBundle bundle(int width) {
    List<Bytes> entries = IntStream.range(0, width).mapToObj(i -> Bytes.of(entry(i))).toList();
    return new EntryBundle(entries);
  }

  private static byte[] entry(int number) {
    return ("entry " + number).getBytes(StandardCharsets.UTF_8);
  }
}
