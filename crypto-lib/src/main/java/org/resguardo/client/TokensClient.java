package org.resguardo.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.token.IssuerDirectory;
import org.resguardo.token.KeyRefusedException;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.TokenBlinder;
import org.resguardo.token.TokenChallenge;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenKey;
import org.resguardo.token.TokenRequest;
import org.resguardo.token.TokenResponse;

/// A partner's view of the token issuer, under one access token. Thread-safe.
public final class TokensClient {
  private final Http http = new Http();
  private final TrustPolicy trusted;
  private final DirectoryKeys directoryKeys;
  private final String authorization;
  private final InstantSource clock;
  private final SecureRandom random;

  /// @param memory where this client remembers what it has seen of the directory log
  public TokensClient(
      TrustPolicy trusted,
      MemoryFolder memory,
      String accessToken,
      InstantSource clock,
      SecureRandom random) {
    this.trusted = trusted;
    this.directoryKeys = new DirectoryKeys(trusted, memory);
    this.authorization = "Bearer " + accessToken;
    this.clock = clock;
    this.random = random;
  }

  /// This week's key, shown by the directory log to be the one everybody gets, ready to have tokens
  /// signed with. Nothing that tells who asks is sent before that is shown.
  ///
  /// @throws KeyRefusedException when the log does not show it
  /// @throws LogRefusedException when the log must not be believed
  /// @throws IOException when service or log cannot be had, or has no key for now
  public TokenIssuance begin() throws KeyRefusedException, LogRefusedException, IOException {
    IsoWeek week = IsoWeek.of(clock.instant());
    IssuerDirectory directory = directory();
    TokenKey key = currentKey(directory);
    directoryKeys.read().requireOnly(PublishedKey.IssuerKey.of(week, key));
    TokenBlinder blinder = new TokenBlinder(TokenChallenge.of(trusted), key, random);
    return new TokenIssuance(week, blinder, request -> send(directory.requestUri(), request));
  }

  private TokenKey currentKey(IssuerDirectory directory) throws ServiceException {
    return directory.keys().stream()
        .filter(key -> key.isUsable(clock.instant()))
        .map(IssuerDirectory.Key::key)
        .findFirst()
        .orElseThrow(() -> Http.unbelievable("the issuer has no key for now"));
  }

  private IssuerDirectory directory() throws IOException {
    HttpRequest request =
        Http.request(trusted.identityService(), IssuerDirectory.PATH).GET().build();
    byte[] json = http.send(request, IssuerDirectory.MAX_BYTES);
    try {
      return IssuerDirectory.parse(Bytes.of(json));
    } catch (TokenFormatException malformed) {
      throw Http.unbelievable("the issuer's directory is malformed");
    }
  }

  private Bytes send(String path, TokenRequest tokenRequest) throws IOException {
    HttpRequest request =
        Http.request(trusted.identityService(), path)
            .header("Authorization", authorization)
            .header("Content-Type", TokenRequest.MEDIA_TYPE)
            .POST(BodyPublishers.ofByteArray(tokenRequest.encoded().toArray()))
            .build();
    return Bytes.of(http.send(request, TokenResponse.BYTES));
  }
}
