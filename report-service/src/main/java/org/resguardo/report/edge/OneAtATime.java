package org.resguardo.report.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/// Takes no request of a connection before the answer to the one before it has left.
///
/// A client that sends more without reading would have all the answers wait here, in memory; one
/// that was refused would have hidden requests read. Whatever comes too early is thrown away, and
/// the connection is closed after the answer, which RFC 9112 section 9.3.2 lets a server do.
final class OneAtATime extends ChannelDuplexHandler {
  private boolean isUnderWay;
  private boolean isOver;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      isOver |= isUnderWay;
      isUnderWay = true;
    }
    if (isOver) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof LastHttpContent && !isInterim(message)) {
      ChannelPromise told = promise.unvoid();
      told.addListener((ChannelFutureListener) _ -> answered(context));
      var _ = context.write(message, told);
    } else {
      var _ = context.write(message, promise);
    }
  }

  private void answered(ChannelHandlerContext context) {
    isUnderWay = false;
    if (isOver) {
      var _ = context.close();
    }
  }

  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse answer
        && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
