package org.resguardo.identity.issuance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.resguardo.identity.caller.PartnerId;
import org.resguardo.identity.issuance.IssuingOutcome.Issued;
import org.resguardo.identity.issuance.IssuingOutcome.Later;
import org.resguardo.identity.issuance.IssuingOutcome.Refused;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.worker.Worker;
import org.resguardo.primitive.Bytes;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenIssuer;
import org.resguardo.token.TokenRefusedException;
import org.resguardo.token.TokenRequest;

/// Signs what partners have blinded (RFC 9578 section 6.2). Keeps nothing of it.
@ApplicationScoped
class TokenIssuing {
  private static final Duration MOMENT = Duration.ofSeconds(5);

  private final CurrentIssuer current;
  private final DailyQuota quota;
  private final Worker worker;

  TokenIssuing(CurrentIssuer current, DailyQuota quota, Worker worker) {
    this.current = current;
    this.quota = quota;
    this.worker = worker;
  }

  /// Counts the request and signs it. Emits what became of it; what is malformed or for another key
  /// does not count.
  Uni<IssuingOutcome> issue(PartnerId partner, byte[] body) {
    return parse(body)
        .map(request -> issue(partner, request))
        .orElseGet(() -> outcome(new Refused(ProblemType.TOKEN_REQUEST_REFUSED)));
  }

  private Uni<IssuingOutcome> issue(PartnerId partner, TokenRequest request) {
    return current
        .get()
        .onFailure(UnusableKeyException.class)
        .recoverWithItem(Optional.empty())
        .flatMap(
            found ->
                found
                    .map(issuer -> issue(partner, request, issuer))
                    .orElseGet(() -> outcome(new Later(ProblemType.NO_ISSUER_KEY, MOMENT))));
  }

  private Uni<IssuingOutcome> issue(PartnerId partner, TokenRequest request, TokenIssuer issuer) {
    if (request.truncatedKeyId() != issuer.key().truncatedKeyId()) {
      return outcome(new Refused(ProblemType.TOKEN_KEY_UNKNOWN));
    }
    return quota
        .take(partner)
        .flatMap(
            isWithin ->
                isWithin
                    ? worker.run(() -> signed(issuer, request))
                    : outcome(new Later(ProblemType.QUOTA_EXHAUSTED, quota.untilTomorrow())));
  }

  private static IssuingOutcome signed(TokenIssuer issuer, TokenRequest request) {
    try {
      return new Issued(issuer.issue(request));
    } catch (TokenRefusedException outOfRange) {
      return new Refused(ProblemType.TOKEN_REQUEST_REFUSED);
    }
  }

  private static Optional<TokenRequest> parse(byte[] body) {
    try {
      return Optional.of(TokenRequest.parse(Bytes.of(body)));
    } catch (TokenFormatException malformed) {
      return Optional.empty();
    }
  }

  private static Uni<IssuingOutcome> outcome(IssuingOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
