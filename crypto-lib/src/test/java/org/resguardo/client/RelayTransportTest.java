package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.bhttp.BinaryRequest;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.bhttp.Field;
import org.resguardo.ohttp.ObliviousClient;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeKem;

class RelayTransportTest {
  private static final URI SERVICE = URI.create("https://reports.example:8443");
  private static final ServiceRequest SUBMISSION =
      ServiceRequest.post("/v1/submissions", "application/json", Bytes.utf8("{\"a\":1}"))
          .with("Authorization", "PrivateToken token=\"x\"");

  private RelayStub relay;

  @BeforeEach
  void start() throws IOException {
    relay =
        new RelayStub(
            _ ->
                new BinaryResponse(
                    201, List.of(new Field("content-type", "text/plain")), Bytes.utf8("stored")));
  }

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void send_reachesTheGatewayAsItIsAndBringsTheAnswer() throws Exception {
    HttpAnswer answer = transport().send(SUBMISSION, 1000);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo(Bytes.utf8("stored"));
    assertThat(answer.headers()).containsEntry("content-type", List.of("text/plain"));
    BinaryRequest inner = relay.opened.getFirst();
    assertThat(inner.method()).isEqualTo("POST");
    assertThat(inner.path()).isEqualTo("/v1/submissions");
    assertThat(inner.authority()).isEqualTo("reports.example:8443");
    assertThat(inner.content()).isEqualTo(SUBMISSION.body());
    assertThat(inner.fields())
        .containsExactlyInAnyOrder(
            new Field("content-type", "application/json"),
            new Field("authorization", "PrivateToken token=\"x\""));
  }

  @Test
  void send_showsTheRelayNothingThatRepeats() throws Exception {
    transport().send(SUBMISSION, 1000);
    transport().send(SUBMISSION, 1000);

    assertThat(relay.passed).hasSize(2).doesNotHaveDuplicates();
    assertThat(relay.passed).extracting(Bytes::length).containsOnly(7 + 1120 + 8192 + 16);
    assertThat(relay.passed)
        .extracting(request -> request.slice(7, request.length()).toHex())
        .noneMatch(hex -> hex.contains(Bytes.utf8("submissions").toHex()));
  }

  @Test
  void send_refusesAnAnswerThatWasChangedOnTheWay() {
    relay.onTheWay =
        answer -> {
          byte[] flipped = answer.toArray();
          flipped[40] ^= 1;
          return Bytes.of(flipped);
        };

    assertUnbelievable();
  }

  @Test
  void send_refusesAnAnswerToAnotherRequest() throws Exception {
    Bytes[] first = new Bytes[1];
    relay.onTheWay = answer -> first[0] = answer;
    transport().send(SUBMISSION, 1000);

    relay.onTheWay = _ -> first[0];

    assertUnbelievable();
  }

  @Test
  void send_refusesWhatIsNotFromTheGateway() {
    relay.type = "text/html";

    assertUnbelievable();
  }

  private void assertUnbelievable() {
    assertThatThrownBy(() -> transport().send(SUBMISSION, 1000))
        .isInstanceOf(ServiceException.class)
        .extracting(refused -> ((ServiceException) refused).isTransient())
        .isEqualTo(false);
  }

  @Test
  void send_refusesAnAnswerThatIsTooLong() {
    relay.inside = _ -> new BinaryResponse(200, List.of(), Bytes.of(new byte[1001]));

    assertUnbelievable();
  }

  @Test
  void send_tellsWhatTheRelayRefuses() {
    relay.refusals = 1;

    assertThatThrownBy(() -> transport().send(SUBMISSION, 1000))
        .isInstanceOf(ServiceException.class)
        .extracting(refused -> ((ServiceException) refused).status())
        .isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8192",
    "8192, 8192",
    "8193, 8704",
    "10000, 10240",
    "262500, 270336",
    "1700000, 1703936"
  })
  void requests_havePaddedLengths(int length, int padded) {
    assertThat(RequestSize.of(length)).isEqualTo(padded);
  }

  private RelayTransport transport() {
    return new RelayTransport(
        relay.address(),
        SERVICE,
        new ObliviousClient(relay.configs.with(HpkeKem.MLKEM768_X25519).orElseThrow()));
  }
}
