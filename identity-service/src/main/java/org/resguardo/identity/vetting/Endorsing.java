package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.worker.Worker;

/// What happens to an uploaded endorsement before the transaction: it is checked on a worker.
@ApplicationScoped
class Endorsing {
  private final EndorsementCheck check;
  private final EndorsementService endorsements;
  private final Worker worker;

  Endorsing(EndorsementCheck check, EndorsementService endorsements, Worker worker) {
    this.check = check;
    this.endorsements = endorsements;
    this.worker = worker;
  }

  /// Checks the note and takes the endorsement in it. Emits what became of it.
  Uni<EndorsementOutcome> endorse(Caller caller, String memberId, byte[] note) {
    return worker
        .run(() -> check.check(caller, memberId, note))
        .flatMap(
            checked ->
                switch (checked) {
                  case EndorsementCheckOutcome.Checked(var endorsement) ->
                      endorsements.take(caller, endorsement);
                  case EndorsementCheckOutcome.Refused(var why) ->
                      Uni.createFrom().item(new EndorsementOutcome.Refused(why));
                });
  }
}
