package org.resguardo.report.mailbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.resguardo.primitive.SecretBytes;

/// Opens mailboxes.
@ApplicationScoped
class MailboxService {
  private final MailboxRepository mailboxes;

  MailboxService(MailboxRepository mailboxes) {
    this.mailboxes = mailboxes;
  }

  /// Emits what the holder of the credential is told; nothing for an unknown mailbox, a wrong
  /// secret and a deleted mailbox alike, after the same work.
  Uni<Optional<MailboxView>> open(MailboxCredential credential) {
    SecretBytes secretHash = credential.secretHash();
    return mailboxes
        .find(credential.idHash())
        .flatMap(
            found ->
                found.opensWith(secretHash)
                    ? view(found)
                    : Uni.createFrom().item(Optional.empty()));
  }

  private Uni<Optional<MailboxView>> view(FoundMailbox found) {
    return found.report() == null
        ? Uni.createFrom().item(found.resting())
        : mailboxes.report(found.report());
  }
}
