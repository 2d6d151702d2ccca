package org.resguardo.report.oblivious;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.resguardo.report.oblivious.ObliviousCalls.GATEWAY;
import static org.resguardo.report.oblivious.ObliviousCalls.client;
import static org.resguardo.report.oblivious.ObliviousCalls.config;
import static org.resguardo.report.oblivious.ObliviousCalls.configs;
import static org.resguardo.report.oblivious.ObliviousCalls.exchange;
import static org.resguardo.report.oblivious.ObliviousCalls.header;
import static org.resguardo.report.oblivious.ObliviousCalls.json;
import static org.resguardo.report.oblivious.ObliviousCalls.keys;
import static org.resguardo.report.oblivious.ObliviousCalls.opened;
import static org.resguardo.report.oblivious.ObliviousCalls.post;
import static org.resguardo.report.oblivious.ObliviousCalls.request;
import static org.resguardo.report.oblivious.ObliviousCalls.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.bhttp.BinaryRequest;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.bhttp.Field;
import org.resguardo.ohttp.EncapsulatedRequest;
import org.resguardo.ohttp.KeyConfig;
import org.resguardo.ohttp.ObliviousClient;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;

@QuarkusTest
class ObliviousResourceTest extends ServiceTest {
  private static final String SUBMISSIONS = "/v1/submissions";
  private static final String PROBLEM = "urn:resguardo:problem:";
  private static final Bytes NOTHING = Bytes.of(new byte[0]);

  @BeforeEach
  void awaitKeys() {
    eventually(() -> keys().statusCode() == 200);
  }

  @Test
  void keys_areThoseInTheLogForThisWeek() {
    Response keys = keys();

    assertThat(keys.contentType()).isEqualTo("application/ohttp-keys");
    assertThat(configs().usable())
        .extracting(KeyConfig::kem)
        .containsExactly(HpkeKem.DHKEM_X25519, HpkeKem.MLKEM768_X25519);
    assertThat(testbed.obliviousLog().held())
        .containsEntry(IsoWeek.of(Instant.now()).toString(), configs().sha256());
  }

  @ParameterizedTest
  @MethodSource("suites")
  void submission_isAnsweredAsItIsDirectly(HpkeKem kem, HpkeAead aead) {
    ObliviousClient client = new ObliviousClient(config(kem), aead);
    ObjectNode submission = submission();
    Token token = testbed.newToken();

    BinaryResponse oblivious =
        exchange(client, json(SUBMISSIONS, submission.toString(), authorization(token)));
    Response direct = submit(submission, token);

    assertThat(oblivious.status()).isEqualTo(direct.statusCode()).isEqualTo(201);
    assertThat(oblivious.content()).isEqualTo(Bytes.of(direct.asByteArray()));
    assertThat(header(oblivious, "content-type")).isEqualTo(direct.contentType());
  }

  static Stream<Arguments> suites() {
    return Arrays.stream(HpkeKem.values())
        .flatMap(kem -> Arrays.stream(HpkeAead.values()).map(aead -> Arguments.of(kem, aead)));
  }

  @Test
  void submission_replayedAsItIs_getsTheSameAnswerAndIsNotStoredAgain() {
    EncapsulatedRequest sent =
        client()
            .encapsulate(
                json(SUBMISSIONS, submission().toString(), authorization(testbed.newToken()))
                    .encoded());

    BinaryResponse first = opened(sent, post(sent.encoded()));
    Map<String, Long> stored = storedRows();
    BinaryResponse second = opened(sent, post(sent.encoded()));

    assertThat(first.status()).isEqualTo(201);
    assertThat(second).isEqualTo(first);
    assertThat(storedRows()).isEqualTo(stored);
  }

  @Test
  void innerRefusals_areThoseOfTheFrontDoor() {
    Field token = authorization(testbed.newToken());

    assertInner(exchange(json(SUBMISSIONS, "{}")), 401, "token-required");
    assertInner(exchange(json(SUBMISSIONS, "{}", token)), 400, "malformed-json");
    assertInner(exchange(json(SUBMISSIONS, "[".repeat(5000), token)), 400, "json-too-deep");
    assertInner(
        exchange(request("POST", SUBMISSIONS, Bytes.utf8("{}"), new Field("content-type", "a/b"))),
        415,
        "unsupported-media-type");
    assertInner(
        exchange(
            json(SUBMISSIONS, submission().toString(), new Field("authorization", "Bearer abc"))),
        400,
        "credentials-not-accepted");
    assertInner(
        exchange(json(SUBMISSIONS, "\"" + "a".repeat(2_890_000) + "\"")), 413, "body-too-large");
  }

  /// Fields that would frame, route or name something, were they forwarded.
  @Test
  void innerFields_areDroppedButForTwo() {
    BinaryResponse answer =
        exchange(
            json(
                SUBMISSIONS,
                submission().toString(),
                authorization(testbed.newToken()),
                new Field("content-length", "3"),
                new Field("transfer-encoding", "chunked"),
                new Field("host", "elsewhere.example"),
                new Field("expect", "100-continue"),
                new Field("accept", "image/png"),
                new Field("connection", "close, content-type"),
                new Field("x-forwarded-for", "192.0.2.7"),
                new Field("cookie", "a=b")));

    assertThat(answer.status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/reports",
        "/v1/audit/sizes",
        "/q/health/ready",
        "/",
        "*",
        "/.well-known/ohttp-gateway",
        "/v1/submissions/../reports",
        "/v1/submissions/%2e%2e/reports",
        "/v1/submissions/..%2freports",
        "/v1//submissions",
        "/v1/submissions?x=1",
        "/v1/submissions/",
        "/v1/submissions;a=b",
        "//elsewhere.example/v1/submissions",
        "/V1/SUBMISSIONS"
      })
  void innerPathsOfOthers_areNotThere(String path) {
    assertInner(exchange(json(path, "{}")), 404, "not-found");
    assertInner(exchange(request("GET", path, NOTHING)), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "TRACE", "OPTIONS", "HEAD", "PATCH", "post", "GETX"})
  void innerMethodsOfOthers_areNotThere(String method) {
    assertInner(exchange(request(method, SUBMISSIONS, NOTHING)), 404, "not-found");
  }

  @Test
  void gateway_isNotReachedThroughItself() {
    Bytes inner =
        client().encapsulate(json(SUBMISSIONS, submission().toString()).encoded()).encoded();
    Map<String, Long> before = testbed.rowCounts();

    BinaryResponse answer =
        exchange(request("POST", GATEWAY, inner, new Field("content-type", "message/ohttp-req")));

    assertInner(answer, 404, "not-found");
    assertThat(testbed.rowCounts()).isEqualTo(before);
  }

  @Test
  void outerAnswers_haveOneSizeWhateverIsInside() {
    Set<Integer> sizes = new TreeSet<>();
    for (BinaryRequest inner :
        Set.of(
            json(SUBMISSIONS, submission().toString()),
            json(SUBMISSIONS, "{}"),
            json("/v1/reports", "{}"),
            request("GET", "/v1/mailbox", NOTHING),
            request("GET", "/v1/submissions/00000000-0000-4000-8000-000000000000", NOTHING))) {
      sizes.add(post(client().encapsulate(inner.encoded()).encoded()).asByteArray().length);
    }

    assertThat(sizes).containsExactly(32 + 6 * 1024 + 16);
  }

  @Test
  void whatIsNotBinaryHttp_isToldInside() {
    for (Bytes message : Set.of(NOTHING, Bytes.utf8("GET / HTTP/1.1"), Bytes.fromHex("0140c8"))) {
      EncapsulatedRequest sent = client().encapsulate(message);
      assertInner(opened(sent, post(sent.encoded())), 400, "malformed-request");
    }
  }

  @Test
  void unknownKeys_areToldWithTheTypeOfTheRfc() {
    byte[] sent = client().encapsulate(json(SUBMISSIONS, "{}").encoded()).encoded().toArray();
    sent[0] ^= 0x10; // another key id

    Response answer = post(Bytes.of(sent));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.jsonPath().getString("type"))
        .isEqualTo("https://iana.org/assignments/http-problem-types#ohttp-key");
  }

  @Test
  void whatDoesNotOpen_isRefusedInOneWay() {
    byte[] sent = client().encapsulate(json(SUBMISSIONS, "{}").encoded()).encoded().toArray();
    byte[] flipped = sent.clone();
    flipped[flipped.length - 1] ^= 1;
    byte[] flippedKey = sent.clone();
    flippedKey[100] ^= 1;

    for (byte[] wrong :
        Set.of(
            flipped,
            flippedKey,
            Arrays.copyOf(sent, sent.length - 1),
            Arrays.copyOf(sent, sent.length + 1),
            Arrays.copyOf(sent, 20),
            new byte[1])) {
      assertProblem(post(Bytes.of(wrong)), 400, "encapsulation-refused");
    }
    assertProblem(
        given().contentType("message/ohttp-req").post(GATEWAY), 400, "encapsulation-refused");
  }

  @Test
  void outerRequests_bringNeitherCredentialsNorAnotherMediaType() {
    assertProblem(
        given()
            .header("Authorization", "Bearer abc")
            .contentType("message/ohttp-req")
            .post(GATEWAY),
        400,
        "credentials-not-accepted");
    assertProblem(
        given().header("Authorization", "Bearer abc").get(GATEWAY),
        400,
        "credentials-not-accepted");
    assertProblem(
        given().contentType("application/json").body("{}").post(GATEWAY),
        415,
        "unsupported-media-type");
    assertProblem(post(Bytes.of(new byte[3_100_000])), 413, "body-too-large");
  }

  private ObjectNode submission() {
    return SampleSubmission.to(testbed, "org-casa");
  }

  private static Field authorization(Token token) {
    return new Field("authorization", PrivateTokenHeader.authorization(token));
  }

  private static void assertInner(BinaryResponse answer, int status, String problem) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
    assertThat(text(answer)).contains("\"" + PROBLEM + problem + "\"");
  }
}
