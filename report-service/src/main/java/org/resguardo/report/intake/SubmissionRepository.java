package org.resguardo.report.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.resguardo.access.AccessSalt;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.submission.Commitment;
import org.resguardo.submission.IsoWeek;

/// Everything intake writes. Each method takes part in the caller's transaction.
@ApplicationScoped
class SubmissionRepository {
  private static final String WEEK_OF = "select week from StoredCommitment where digest = :digest";

  private static final String CLAIM =
      "insert into commitment (digest, week) values (:digest, :week) on conflict do nothing";

  private static final String INSERT_REPORT =
      """
      insert into report (id, week, state, version,
        testimony_header, testimony_payload, contact_header, contact_payload, access_salt)
      values (:id, :week, 'received', 1,
        :testimonyHeader, :testimonyPayload, :contactHeader, :contactPayload, :accessSalt)
      """;

  private static final String INSERT_ORGANISATIONS =
      """
      insert into report_organisation (report_id, organisation)
      select :id, unnest(cast(:organisations as text[]))
      """;

  private static final String INSERT_MAILBOX =
      """
      insert into mailbox (report_id, id_hash, secret_hash, statement_key, reply_public_key)
      values (:id, :idHash, :secretHash, :statementKey, :replyPublicKey)
      on conflict do nothing
      """;

  private final SecureRandom random = new SecureRandom();

  /// Emits the week the commitment was acknowledged with, if it was.
  Uni<Optional<IsoWeek>> weekOf(Commitment commitment) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createQuery(WEEK_OF, String.class)
                    .setParameter("digest", commitment.digest().toArray())
                    .getResultList())
        .map(weeks -> weeks.stream().findFirst().map(IsoWeek::parse));
  }

  /// Emits whether the commitment is new. Waits for a concurrent transaction that has it.
  Uni<Boolean> claim(Commitment commitment, IsoWeek week) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(CLAIM)
                    .setParameter("digest", commitment.digest().toArray())
                    .setParameter("week", week.toString())
                    .executeUpdate())
        .map(rows -> rows == 1);
  }

  /// 128 random bits: no version, no time, nothing to tell ids apart by.
  UUID randomId() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /// Emits whether the report was inserted; it was not, in part, when its mailbox is taken: then
  /// the transaction has to be rolled back.
  Uni<Boolean> insert(UUID id, SealedSubmission sealed, IsoWeek week) {
    return Panache.getSession()
        .call(session -> insertReport(session, id, sealed, week))
        .call(session -> insertOrganisations(session, id, sealed.organisations()))
        .flatMap(session -> insertMailbox(session, id, sealed.mailbox()))
        .map(rows -> rows == 1);
  }

  private Uni<Integer> insertReport(
      Session session, UUID id, SealedSubmission sealed, IsoWeek week) {
    return session
        .createNativeQuery(INSERT_REPORT)
        .setParameter("id", id)
        .setParameter("week", week.toString())
        .setParameter("testimonyHeader", sealed.testimony().header().toArray())
        .setParameter("testimonyPayload", sealed.testimony().payload().toArray())
        .setParameter("contactHeader", sealed.contact().header().toArray())
        .setParameter("contactPayload", sealed.contact().payload().toArray())
        .setParameter("accessSalt", AccessSalt.random(random).value().exportSecretBytes())
        .executeUpdate();
  }

  private static Uni<Integer> insertOrganisations(
      Session session, UUID id, List<String> organisations) {
    return session
        .createNativeQuery(INSERT_ORGANISATIONS)
        .setParameter("id", id)
        .setParameter("organisations", organisations.toArray(String[]::new))
        .executeUpdate();
  }

  private static Uni<Integer> insertMailbox(Session session, UUID id, MailboxKeys mailbox) {
    return session
        .createNativeQuery(INSERT_MAILBOX)
        .setParameter("id", id)
        .setParameter("idHash", mailbox.idHash().toArray())
        .setParameter("secretHash", mailbox.secretHash().toArray())
        .setParameter("statementKey", mailbox.statementKey().toArray())
        .setParameter("replyPublicKey", mailbox.replyPublicKey().toArray())
        .executeUpdate();
  }
}
