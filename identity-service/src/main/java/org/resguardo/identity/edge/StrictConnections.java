package org.resguardo.identity.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;

/// Gives every connection of the HTTP server a {@link StrictDecoder}, a {@link HeadDeadline} and
/// {@link OneAtATime}.
///
/// Found by Netty through `META-INF/services` when the system property
/// `io.netty.bootstrap.extensions` is `serviceload`, without which the service does not start in
/// production.
public final class StrictConnections extends ChannelInitializerExtension {
  /// Longer than an idle connection is kept, so that a client that uses one again at the last
  /// moment is not cut off.
  private static final Duration LIMIT = Duration.ofSeconds(20);

  // The names Vert.x gives what turns bytes into messages, and messages into requests.
  private static final String DECODER = "httpDecoder";
  private static final String REQUESTS = "handler";

  @Override
  public void postInitializeServerChildChannel(Channel connection) {
    connection.pipeline().addFirst(new OnceActive());
  }

  /// Waits until Vert.x has set up the connection: the deadline stands between its decoder and
  /// itself.
  private static final class OnceActive extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext context) {
      HttpServerOptions options = Arc.container().instance(ServerOptions.class).get().options();
      context.pipeline().replace(DECODER, DECODER, new StrictDecoder(options));
      context.pipeline().addBefore(REQUESTS, null, new HeadDeadline(LIMIT));
      context.pipeline().addBefore(REQUESTS, null, new OneAtATime());
      context.fireChannelActive();
      context.pipeline().remove(this);
    }
  }
}
