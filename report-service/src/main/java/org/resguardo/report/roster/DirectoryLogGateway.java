package org.resguardo.report.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.resguardo.report.identity.IdentityGateway;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;

/// Fetches tiles of the directory log from identity-service.
@ApplicationScoped
class DirectoryLogGateway {
  private static final String LOG = "/v1/logs/directory/";

  private final IdentityGateway identityService;

  DirectoryLogGateway(IdentityGateway identityService) {
    this.identityService = identityService;
  }

  /// Completes with all these tiles, fetched side by side; fails when one of them does not come.
  CompletableFuture<Map<TileId, Tile>> fetch(Set<TileId> ids) {
    Map<TileId, Tile> tiles = new ConcurrentHashMap<>();
    CompletableFuture<?>[] fetches =
        ids.stream()
            .map(id -> fetch(id).thenAccept(tile -> tiles.put(id, tile)))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(fetches).thenApply(_ -> tiles);
  }

  private CompletableFuture<Tile> fetch(TileId id) {
    return identityService.get(LOG + id.path()).thenApply(body -> parse(id, body));
  }

  private static Tile parse(TileId id, byte[] body) {
    try {
      return Tile.parse(id, body);
    } catch (LogFormatException malformed) {
      throw new CompletionException(malformed);
    }
  }
}
