package org.resguardo.report.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.submission.Commitment;
import org.resguardo.submission.IsoWeek;

/// Everything intake writes. Each method takes part in the caller's transaction.
@ApplicationScoped
class SubmissionRepository {
  private static final String WEEK_OF =
      """
      select week from commitment where digest = :digest
      union all select week from intake where digest = :digest and is_sealed
      """;

  private static final String MAILBOX_OF = "select 1 from mailbox where id_hash = :idHash";

  private static final String INSERT =
      """
      insert into intake (id, digest, is_sealed, week, organisations, testimony_header,
        testimony_payload, contact_header, contact_payload, id_hash, secret_hash, statement_key,
        reply_public_key)
      values (:id, :digest, true, :week, cast(:organisations as text[]), :testimonyHeader,
        :testimonyPayload, :contactHeader, :contactPayload, :idHash, :secretHash, :statementKey,
        :replyPublicKey)
      on conflict do nothing
      """;

  private final SecureRandom random = new SecureRandom();

  /// Emits the week the commitment was acknowledged with, if it was.
  Uni<Optional<IsoWeek>> weekOf(Commitment commitment) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(WEEK_OF, String.class)
                    .setParameter("digest", commitment.digest().toArray())
                    .getResultList())
        .map(weeks -> weeks.stream().findFirst().map(IsoWeek::parse));
  }

  /// Emits whether a released report has this mailbox.
  Uni<Boolean> hasMailbox(MailboxKeys mailbox) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(MAILBOX_OF, Integer.class)
                    .setParameter("idHash", mailbox.idHash().toArray())
                    .getResultList())
        .map(found -> !found.isEmpty());
  }

  /// Emits whether the submission was inserted; it was not when its commitment or mailbox is there.
  /// Waits for a concurrent transaction that has them.
  Uni<Boolean> insert(SealedSubmission sealed, IsoWeek week) {
    return Panache.getSession()
        .flatMap(session -> insert(session, sealed, week))
        .map(rows -> rows == 1);
  }

  private Uni<Integer> insert(Session session, SealedSubmission sealed, IsoWeek week) {
    return session
        .createNativeQuery(INSERT)
        .setParameter("id", new UUID(random.nextLong(), random.nextLong()))
        .setParameter("digest", sealed.commitment().digest().toArray())
        .setParameter("week", week.toString())
        .setParameter("organisations", sealed.organisations().toArray(String[]::new))
        .setParameter("testimonyHeader", sealed.testimony().header().toArray())
        .setParameter("testimonyPayload", sealed.testimony().payload().toArray())
        .setParameter("contactHeader", sealed.contact().header().toArray())
        .setParameter("contactPayload", sealed.contact().payload().toArray())
        .setParameter("idHash", sealed.mailbox().idHash().toArray())
        .setParameter("secretHash", sealed.mailbox().secretHash().toArray())
        .setParameter("statementKey", sealed.mailbox().statementKey().toArray())
        .setParameter("replyPublicKey", sealed.mailbox().replyPublicKey().toArray())
        .executeUpdate();
  }
}
