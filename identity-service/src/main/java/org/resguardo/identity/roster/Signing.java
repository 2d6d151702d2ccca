package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.worker.Worker;

/// What happens to an uploaded signature before the transaction: it is checked on a worker.
@ApplicationScoped
class Signing {
  private final SignatureCheck check;
  private final SignatureService signatures;
  private final Worker worker;

  Signing(SignatureCheck check, SignatureService signatures, Worker worker) {
    this.check = check;
    this.signatures = signatures;
    this.worker = worker;
  }

  /// Checks the note and takes its signature. Emits what became of it.
  Uni<SignatureOutcome> sign(Caller caller, byte[] note) {
    return worker
        .run(() -> check.check(caller, note))
        .flatMap(
            checked ->
                switch (checked) {
                  case CheckOutcome.Checked(var signature) -> signatures.take(signature);
                  case CheckOutcome.Refused(var why) ->
                      Uni.createFrom().item(new SignatureOutcome.Refused(why));
                });
  }
}
