package org.resguardo.identity.issuance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Backbone;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.identity.caller.PartnerId;
import org.resguardo.primitive.Bytes;
import org.resguardo.token.IssuerDirectory;
import org.resguardo.token.PendingToken;
import org.resguardo.token.TokenBlinder;
import org.resguardo.token.TokenChallenge;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenKey;
import org.resguardo.token.TokenRequest;

/// The demo partner's client.
final class Partner {
  static final String PATH = "/token-request";
  static final TokenChallenge CHALLENGE = TokenChallenge.of(Vetters.policy());

  private Partner() {}

  /// What the issuer says of itself, once it has a key.
  static IssuerDirectory directory() {
    Answer answer = Api.anonymous().await(IssuerDirectory.PATH, each -> each.status() == 200);
    try {
      return IssuerDirectory.parse(Bytes.utf8(answer.body()));
    } catch (TokenFormatException malformed) {
      throw new AssertionError(malformed);
    }
  }

  /// This week's key.
  static TokenKey key() {
    return directory().keys().getFirst().key();
  }

  static PendingToken pending() {
    return new TokenBlinder(CHALLENGE, key(), new SecureRandom()).next();
  }

  static byte[] request() {
    return pending().request().encoded().toArray();
  }

  static HttpResponse<byte[]> send(byte[] request) {
    return Api.bearing(Backbone.partnerToken()).postBytes(PATH, TokenRequest.MEDIA_TYPE, request);
  }

  /// As {@link #send}, for an answer that is a problem.
  static String problem(byte[] request) {
    HttpResponse<byte[]> response = send(request);
    String body = new String(response.body(), StandardCharsets.ISO_8859_1);
    return new Answer(response.statusCode(), response.headers(), body).problem();
  }

  /// Claim `sub` of the partner's tokens.
  static String subject() {
    String claims = Backbone.partnerToken().split("\\.", -1)[1];
    try {
      return new ObjectMapper()
          .readTree(Base64.getUrlDecoder().decode(claims))
          .path("sub")
          .asText();
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  static PartnerId id() {
    return PartnerId.ofSubject(subject());
  }

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static void forgetCounts() throws SQLException {
    Rows.executeAsOwner("delete from token_quota");
  }

  /// As if that many had been issued on that day.
  static void counted(PartnerId partner, LocalDate day, int issued) throws SQLException {
    Rows.executeAsOwner(
        "insert into token_quota values ('%s', date '%s', %d)"
            .formatted(partner.digest(), day, issued));
  }

  static List<String> counts(PartnerId partner, LocalDate day) throws SQLException {
    return Rows.query(
        "select issued from token_quota where partner = '%s' and day = date '%s'"
            .formatted(partner.digest(), day));
  }
}
