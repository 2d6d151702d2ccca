package org.resguardo.report.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// What code behind the scrubber can see of each request: a filter that comes right after it.
@ApplicationScoped
class SeenRequests {
  private static final int PRIORITY = 90_000;

  private final Queue<Seen> all = new ConcurrentLinkedQueue<>();

  /// @param headers names in lower case
  record Seen(String path, Set<String> headers, String peer) {}

  Seen last(String path) {
    return all.stream()
        .filter(seen -> seen.path().equals(path))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  void register(@Observes Filters filters) {
    filters.register(this::see, PRIORITY);
  }

  private void see(RoutingContext routing) {
    Set<String> headers =
        routing.request().headers().names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    String peer = routing.request().remoteAddress().hostAddress();
    all.add(new Seen(routing.normalizedPath(), headers, peer));
    routing.next();
  }
}
