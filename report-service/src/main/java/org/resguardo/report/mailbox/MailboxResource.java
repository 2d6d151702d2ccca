package org.resguardo.report.mailbox;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// What has become of a report, for the holder of its receipt. Reads one header.
@Path("/v1/mailbox")
@PermitAll
class MailboxResource {
  private final MailboxService mailboxes;

  MailboxResource(MailboxService mailboxes) {
    this.mailboxes = mailboxes;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<MailboxView> mailbox(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    return mailboxes
        .open(MailboxCredential.parse(authorization))
        .map(view -> view.orElseThrow(MailboxResource::notFound));
  }

  private static ProblemException notFound() {
    return new ProblemException(ProblemType.MAILBOX_NOT_FOUND);
  }
}
