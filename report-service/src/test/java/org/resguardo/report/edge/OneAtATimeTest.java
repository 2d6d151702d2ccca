package org.resguardo.report.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
  private final EmbeddedChannel connection = new EmbeddedChannel(new OneAtATime());

  @AfterEach
  void release() {
    connection.finishAndReleaseAll();
  }

  @Test
  void requestAfterTheAnswer_isTaken() {
    ask("/first");
    answer(HttpResponseStatus.OK);
    ask("/second");

    assertThat(nextUri()).isEqualTo("/first");
    assertThat(nextUri()).isEqualTo("/second");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void requestBeforeTheAnswer_isThrownAwayAndTheConnectionClosed() {
    ask("/first");
    ask("/second");

    assertThat(nextUri()).isEqualTo("/first");
    assertThat(connection.<Object>readInbound()).isNull();
    assertThat(connection.isOpen()).isTrue();
    answer(HttpResponseStatus.OK);
    assertThat(connection.<DefaultFullHttpResponse>readOutbound().status())
        .isEqualTo(HttpResponseStatus.OK);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void interimAnswer_isNoAnswer() {
    ask("/first");
    answer(HttpResponseStatus.CONTINUE);
    ask("/second");

    assertThat(nextUri()).isEqualTo("/first");
    assertThat(connection.<Object>readInbound()).isNull();
  }

  private void ask(String uri) {
    connection.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, uri));
  }

  private void answer(HttpResponseStatus status) {
    connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
  }

  private String nextUri() {
    return connection.<HttpRequest>readInbound().uri();
  }
}
