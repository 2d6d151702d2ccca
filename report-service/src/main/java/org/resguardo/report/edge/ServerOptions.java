package org.resguardo.report.edge;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/// Remembers how the HTTP server is set, for the decoders of its connections.
@Singleton
@Unremovable
class ServerOptions implements HttpServerOptionsCustomizer {
  private volatile HttpServerOptions options = new HttpServerOptions();

  @Override
  public void customizeHttpServer(HttpServerOptions set) {
    options = set;
  }

  HttpServerOptions options() {
    return options;
  }
}
