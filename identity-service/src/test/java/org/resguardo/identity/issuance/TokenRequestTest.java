package org.resguardo.identity.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Backbone;
import org.resguardo.primitive.Bytes;
import org.resguardo.token.PendingToken;
import org.resguardo.token.Token;
import org.resguardo.token.TokenRequest;
import org.resguardo.token.TokenResponse;
import org.resguardo.token.TokenVerifier;

@QuarkusTest
class TokenRequestTest {
  private static final int HEADER_BYTES = 3;

  @BeforeEach
  @AfterEach
  void clear() throws Exception {
    Partner.forgetCounts();
  }

  @Test
  void partner_getsATokenThatIsGenuine() throws Exception {
    PendingToken pending = Partner.pending();

    HttpResponse<byte[]> response = Partner.send(pending.request().encoded().toArray());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(TokenResponse.MEDIA_TYPE);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    Token token = pending.finish(TokenResponse.parse(Bytes.of(response.body())));
    TokenVerifier verifier = new TokenVerifier(Partner.CHALLENGE, List.of(Partner.key()));
    assertThat(verifier.verify(token).keyId()).isEqualTo(Partner.key().keyId());
    assertThat(Partner.counts(Partner.id(), Partner.today())).containsExactly("1");
  }

  @Test
  void nobody_getsNone() {
    assertThat(post(Api.anonymous(), TokenRequest.MEDIA_TYPE, Partner.request()))
        .isEqualTo("401 not-authenticated");
    assertThat(post(Api.bearing("x.y.z"), TokenRequest.MEDIA_TYPE, Partner.request()))
        .isEqualTo("401 not-authenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "vetter-casa", "custodian-casa", "auditor", "operator"})
  void everybodyElse_getsNone(String username) throws Exception {
    assertThat(post(Api.as(username), TokenRequest.MEDIA_TYPE, Partner.request()))
        .isEqualTo("403 forbidden");
    assertNothingCounted();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 258, 260, 518})
  void requestOfAnotherLength_isRefusedAndNotCounted(int length) throws Exception {
    byte[] request = Arrays.copyOf(Partner.request(), length);

    assertThat(Partner.problem(request)).isEqualTo("422 token-request-refused");
    assertNothingCounted();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0000, 0x0001, 0x0003, 0x0200, 0xda7a})
  void requestOfAnotherType_isRefusedAndNotCounted(int type) throws Exception {
    byte[] request = Partner.request();
    request[0] = (byte) (type >> 8);
    request[1] = (byte) type;

    assertThat(Partner.problem(request)).isEqualTo("422 token-request-refused");
    assertNothingCounted();
  }

  @Test
  void requestForAnotherKey_isRefusedAndNotCounted() throws Exception {
    byte[] request = Partner.request();
    request[2]++;

    assertThat(Partner.problem(request)).isEqualTo("422 token-key-unknown");
    assertNothingCounted();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0xff})
  void blindedMessageOutOfRange_isRefused(int filling) {
    byte[] request = Partner.request();
    Arrays.fill(request, HEADER_BYTES, request.length, (byte) filling);

    assertThat(Partner.problem(request)).isEqualTo("422 token-request-refused");
  }

  @Test
  void blindedMessageThatIsTheModulus_isRefused() {
    byte[] request = Partner.request();
    byte[] modulus = Partner.key().rsa().modulus().toArray();
    System.arraycopy(modulus, 0, request, HEADER_BYTES, modulus.length);

    assertThat(Partner.problem(request)).isEqualTo("422 token-request-refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/octet-stream", "text/plain"})
  void anotherMediaType_isRefused(String mediaType) throws Exception {
    assertThat(post(Api.bearing(Backbone.partnerToken()), mediaType, Partner.request()))
        .isEqualTo("415 unsupported-media-type");
    assertNothingCounted();
  }

  @Test
  void oversizedBody_isRefused() {
    assertThat(Partner.problem(new byte[300 * 1024])).isEqualTo("413 too-large");
  }

  @Test
  void partner_mayDoNothingElse() {
    Api partner = Api.bearing(Backbone.partnerToken());

    assertThat(partner.get("/v1/members").problem()).isEqualTo("403 forbidden");
    assertThat(partner.get("/v1/organisations").problem()).isEqualTo("403 forbidden");
    assertThat(partner.post("/v1/rosters/draft").problem()).isEqualTo("403 forbidden");
    assertThat(partner.get(Partner.PATH).problem()).isEqualTo("405 method-not-allowed");
  }

  private static String post(Api api, String mediaType, byte[] request) {
    return api.with("Content-Type", mediaType)
        .send("POST", Partner.PATH, BodyPublishers.ofByteArray(request))
        .problem();
  }

  private static void assertNothingCounted() throws Exception {
    assertThat(Partner.counts(Partner.id(), Partner.today())).isEmpty();
  }
}
