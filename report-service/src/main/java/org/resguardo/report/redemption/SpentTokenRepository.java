package org.resguardo.report.redemption;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/// Remembers nonces, for all instances and across restarts. Can add and not look.
@ApplicationScoped
public class SpentTokenRepository {
  private static final String SPEND =
      "insert into spent_token (week, nonce) values ($1, $2) on conflict do nothing";

  private static final String BEGIN = "select begin_spent_tokens($1)";
  private static final String END = "select end_spent_tokens()";

  /// SQLSTATE check_violation: there is no partition for the week.
  private static final String NO_PARTITION = "23514";

  private final Pool pool;

  SpentTokenRepository(Pool pool) {
    this.pool = pool;
  }

  /// Emits whether the token was not spent before and is with the commit of the caller's
  /// transaction. Waits for a concurrent transaction that is spending it. Where nothing is
  /// remembered of a week any more, its tokens count as spent.
  public Uni<Boolean> spend(SqlConnection connection, RedeemableToken token) {
    return connection
        .preparedQuery(SPEND)
        .execute(Tuple.of(token.week().toString(), Buffer.buffer(token.nonce().toArray())))
        .map(rows -> rows.rowCount() == 1)
        .onFailure(SpentTokenRepository::isForgotten)
        .recoverWithItem(false);
  }

  /// Completes when the nonces of these keys can be remembered.
  Uni<Void> begin(Collection<ProvenKey> keys) {
    return Multi.createFrom()
        .iterable(keys)
        .onItem()
        .transformToUniAndConcatenate(
            key -> pool.preparedQuery(BEGIN).execute(Tuple.of(key.week().toString())))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /// Forgets the nonces of keys that are too old to be redeemed.
  Uni<Void> endOld() {
    return pool.query(END).execute().replaceWithVoid();
  }

  private static boolean isForgotten(Throwable failure) {
    return failure instanceof PgException refused && NO_PARTITION.equals(refused.getSqlState());
  }
}
