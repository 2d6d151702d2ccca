package org.resguardo.report.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadDeadlineTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private EmbeddedChannel connection;

  @BeforeEach
  void connect() {
    connection = new EmbeddedChannel();
    connection.freezeTime();
    connection.pipeline().addLast(new HeadDeadline(LIMIT));
  }

  @AfterEach
  void release() {
    connection.finishAndReleaseAll();
  }

  @Test
  void connectionWithoutAHead_isClosedAtTheLimit() {
    advance(19);
    assertThat(connection.isOpen()).isTrue();

    advance(1);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void requestUnderWay_isLeftToItself() {
    readHead();

    advance(1000);
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void interimAnswer_startsNoDeadline() {
    readHead();
    answer(HttpResponseStatus.CONTINUE);

    advance(1000);
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void answer_startsTheDeadlineOfTheNextHead() {
    readHead();
    advance(1000);
    answer(HttpResponseStatus.OK);

    advance(19);
    assertThat(connection.isOpen()).isTrue();
    advance(1);
    assertThat(connection.isOpen()).isFalse();
  }

  private void readHead() {
    connection.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
  }

  private void answer(HttpResponseStatus status) {
    connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
  }

  private void advance(long seconds) {
    connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
    connection.runScheduledPendingTasks();
  }
}
