package org.resguardo.report.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.redemption.IssuerKeysAnswer.Offered;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.UnverifiedLogProof;
import org.resguardo.token.PublishedKey.IssuerKey;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenKey;

/// Proves that a key stands in the witnessed directory log as the issuer key of its week. Neither
/// identity-service nor the way to it is trusted.
@ApplicationScoped
class IssuerKeyProof {
  private final LogVerifier directoryLog;

  IssuerKeyProof(TrustPolicy policy) {
    this.directoryLog = new LogVerifier(policy.directoryLog());
  }

  /// The key, proven.
  ///
  /// @throws TokenFormatException when it is no key for a week
  /// @throws LogFormatException when its proof is none
  /// @throws LogRefusedException when the proof proves something else, or too few witnesses saw it
  ProvenKey verify(Offered offered)
      throws TokenFormatException, LogFormatException, LogRefusedException {
    IsoWeek week = week(offered.week());
    TokenKey key = TokenKey.parse(offered.tokenKey());
    UnverifiedLogProof proof =
        UnverifiedLogProof.parse(offered.proof().getBytes(StandardCharsets.UTF_8));
    directoryLog.verify(proof, Bytes.utf8(IssuerKey.of(week, key).text()));
    return new ProvenKey(week, key);
  }

  private static IsoWeek week(String text) throws TokenFormatException {
    try {
      return IsoWeek.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw new TokenFormatException("not an ISO week");
    }
  }
}
