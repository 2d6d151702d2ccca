package org.resguardo.audit.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.resguardo.client.Exchange;
import org.resguardo.client.HttpAnswer;
import org.resguardo.tlog.EntryBundle;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.TileSource;
import org.resguardo.tlog.UnverifiedCheckpoint;

/// A log as it is served (c2sp.org/tlog-tiles). Nothing that comes from it is believed.
final class PublishedLog implements TileSource {
  private static final int MAX_BUNDLE_BYTES = TileId.FULL * (EntryBundle.MAX_ENTRY_BYTES + 2);
  private static final int MAX_TILE_BYTES = 1 << 14;

  private final Exchange exchange = new Exchange();
  private final URI address;
  private final @Nullable String accessToken;

  /// @param accessToken sent with requests for entries only; null for a log whose entries are
  ///   public
  PublishedLog(URI address, @Nullable String accessToken) {
    this.address = address;
    this.accessToken = accessToken;
  }

  UnverifiedCheckpoint checkpoint() throws IOException {
    return parse(
        () -> UnverifiedCheckpoint.parse(get("/checkpoint", UnverifiedCheckpoint.MAX_BYTES)));
  }

  @Override
  public Tile tile(TileId id) throws IOException {
    return parse(() -> Tile.parse(id, get("/" + id.path(), MAX_TILE_BYTES)));
  }

  EntryBundle entries(TileId id) throws IOException {
    HttpRequest.Builder request = Exchange.request(address, "/" + id.bundlePath());
    if (accessToken != null) {
      request.header("Authorization", "Bearer " + accessToken);
    }
    return parse(() -> EntryBundle.parse(id, body(request, MAX_BUNDLE_BYTES)));
  }

  private byte[] get(String path, int maxBytes) throws IOException {
    return body(Exchange.request(address, path), maxBytes);
  }

  private byte[] body(HttpRequest.Builder request, int maxBytes) throws IOException {
    HttpAnswer answer = exchange.send(request.GET().build(), maxBytes);
    if (!answer.isSuccess()) {
      throw new LogUnreadableException("the log answers with status " + answer.status());
    }
    return answer.body().toArray();
  }

  private interface Parser<T> {
    T parse() throws LogFormatException, IOException;
  }

  private static <T> T parse(Parser<T> parser) throws IOException {
    try {
      return parser.parse();
    } catch (LogFormatException malformed) {
      throw new LogUnreadableException(String.valueOf(malformed.getMessage()));
    }
  }
}
