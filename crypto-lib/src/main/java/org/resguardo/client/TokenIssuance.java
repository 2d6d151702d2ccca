package org.resguardo.client;

import java.io.IOException;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PendingToken;
import org.resguardo.token.StoredToken;
import org.resguardo.token.TokenBlinder;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenRefusedException;
import org.resguardo.token.TokenRequest;
import org.resguardo.token.TokenResponse;

/// Tokens of one week, one request each, over one connection as long as the issuer keeps it.
/// Thread-safe.
public final class TokenIssuance {
  private final IsoWeek week;
  private final TokenBlinder blinder;
  private final Issuer issuer;

  interface Issuer {
    Bytes answer(TokenRequest request) throws IOException;
  }

  TokenIssuance(IsoWeek week, TokenBlinder blinder, Issuer issuer) {
    this.week = week;
    this.blinder = blinder;
    this.issuer = issuer;
  }

  /// The week of the key.
  public IsoWeek week() {
    return week;
  }

  /// One more token, verified.
  ///
  /// @throws ServiceException when the issuer refuses (429: the day's quota is used up), or answers
  ///   what is no signature
  public StoredToken next() throws IOException {
    PendingToken pending = blinder.next();
    Bytes answer = issuer.answer(pending.request());
    try {
      return new StoredToken(week, pending.finish(TokenResponse.parse(answer)));
    } catch (TokenFormatException | TokenRefusedException forged) {
      throw Http.unbelievable("the issuer's answer is no signature of what it was asked");
    }
  }
}
