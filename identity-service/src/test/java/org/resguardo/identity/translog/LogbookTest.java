package org.resguardo.identity.translog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.primitive.Bytes;

@QuarkusTest
class LogbookTest {
  @Inject Logbook logbook;

  private final Bytes entry = Bytes.utf8("entry " + UUID.randomUUID());

  @Test
  void append_isKeptWhenTheTransactionCommits() throws Throwable {
    inTransaction(() -> logbook.append(LogName.DIRECTORY, List.of(entry)));

    assertThat(isLinedUpOrLogged()).isTrue();
  }

  @Test
  void append_leavesNothingWhenTheTransactionFails() throws Exception {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () ->
                        logbook
                            .append(LogName.DIRECTORY, List.of(entry))
                            .chain(() -> Panache.getSession())
                            .chain(session -> session.flush())
                            .chain(() -> Uni.createFrom().failure(new IllegalStateException()))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(isLinedUpOrLogged()).isFalse();
  }

  @Test
  void append_refusesEntriesThatNoBundleCanHold() {
    Bytes tooLong = Bytes.of(new byte[65_536]);

    assertThatThrownBy(() -> logbook.append(LogName.ACCESS, List.of(tooLong)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static <T> void inTransaction(Supplier<Uni<T>> work) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
  }

  private boolean isLinedUpOrLogged() throws Exception {
    String data = "'\\x" + entry.toHex() + "'";
    return !Rows.query(
            "select 1 from log_pending where data = %s union all select 1 from log_entry where data = %s"
                .formatted(data, data))
        .isEmpty();
  }
}
