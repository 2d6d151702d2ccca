package org.resguardo.ohttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resguardo.ohttp.OhttpSamples.REQUEST;
import static org.resguardo.ohttp.OhttpSamples.RESPONSE;
import static org.resguardo.ohttp.OhttpSamples.client;
import static org.resguardo.ohttp.OhttpSamples.gateway;
import static org.resguardo.ohttp.OhttpSamples.withBitFlipped;
import static org.resguardo.ohttp.OhttpSamples.withTrailingByte;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;

class ObliviousExchangeTest {
  private static final int HEADER_BYTES = 7;

  @ParameterizedTest
  @MethodSource("org.resguardo.ohttp.OhttpSamples#suites")
  void gatewayAndClient_understandEachOther(HpkeKem kem, HpkeAead aead) throws Exception {
    EncapsulatedRequest sent = client(kem, aead).encapsulate(REQUEST);

    DecapsulatedRequest received = gateway().decapsulate(sent.encoded());
    Bytes response = received.encapsulate(RESPONSE);

    assertThat(received.request()).isEqualTo(REQUEST);
    assertThat(sent.open(response)).isEqualTo(RESPONSE);
    assertThat(sent.encoded().length())
        .isEqualTo(HEADER_BYTES + kem.encapsulatedKeyBytes() + REQUEST.length() + 16);
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.ohttp.OhttpSamples#suites")
  void gateway_refusesARequestWithAnyBitFlipped(HpkeKem kem, HpkeAead aead) {
    Bytes sent = client(kem, aead).encapsulate(REQUEST).encoded();
    int step = kem == HpkeKem.DHKEM_X25519 ? 1 : 13;

    for (int at = 0; at < sent.length(); at += at < HEADER_BYTES ? 1 : step) {
      Bytes flipped = withBitFlipped(sent, at);
      assertThatThrownBy(() -> gateway().decapsulate(flipped))
          .as("byte %d", at)
          .isInstanceOf(at < HEADER_BYTES ? Exception.class : EncapsulationException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.ohttp.OhttpSamples#suites")
  void gateway_refusesARequestCutShortOrLonger(HpkeKem kem, HpkeAead aead) {
    Bytes sent = client(kem, aead).encapsulate(REQUEST).encoded();

    for (int length = 0; length < sent.length(); length += length < 60 ? 1 : 11) {
      Bytes cut = sent.slice(0, length);
      assertThatThrownBy(() -> gateway().decapsulate(cut))
          .as("%d bytes", length)
          .isInstanceOf(EncapsulationException.class);
    }
    assertThatThrownBy(() -> gateway().decapsulate(withTrailingByte(sent)))
        .isInstanceOf(EncapsulationException.class);
  }

  @Test
  void gateway_tellsKeysItDoesNotHave() {
    Bytes sent = client(HpkeKem.DHKEM_X25519, HpkeAead.AES_128_GCM).encapsulate(REQUEST).encoded();

    assertUnknown(header(sent, 0, 77)); // another key id
    assertUnknown(header(sent, 0, 3)); // the other key's id
    assertUnknown(header(sent, 2, 0x21)); // another KEM
    assertUnknown(header(sent, 4, 2)); // another KDF
    assertUnknown(header(sent, 6, 2)); // AES-256-GCM
    assertUnknown(header(sent, 5, 0xff)); // export only
  }

  private static void assertUnknown(Bytes request) {
    assertThatThrownBy(() -> gateway().decapsulate(request))
        .isInstanceOf(UnknownKeyException.class);
  }

  private static Bytes header(Bytes request, int at, int value) {
    byte[] changed = request.toArray();
    changed[at] = (byte) value;
    return Bytes.of(changed);
  }

  @Test
  void gateway_refusesARequestUnderTheOtherCipher() {
    Bytes sent = client(HpkeKem.DHKEM_X25519, HpkeAead.AES_128_GCM).encapsulate(REQUEST).encoded();

    assertThatThrownBy(() -> gateway().decapsulate(header(sent, 6, 3)))
        .isInstanceOf(EncapsulationException.class);
  }

  @Test
  void gateway_refusesARequestForAnotherGatewaysKeyOfTheSameId() {
    GatewayKey other = OhttpSamples.key(2, HpkeKem.DHKEM_X25519);
    Bytes sent = new ObliviousClient(other.config()).encapsulate(REQUEST).encoded();

    assertThatThrownBy(() -> gateway().decapsulate(sent))
        .isInstanceOf(EncapsulationException.class);
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.ohttp.OhttpSamples#suites")
  void client_refusesADamagedResponse(HpkeKem kem, HpkeAead aead) throws Exception {
    EncapsulatedRequest sent = client(kem, aead).encapsulate(REQUEST);
    Bytes response = gateway().decapsulate(sent.encoded()).encapsulate(RESPONSE);

    for (int at = 0; at < response.length(); at++) {
      Bytes flipped = withBitFlipped(response, at);
      Bytes cut = response.slice(0, at);
      assertThatThrownBy(() -> sent.open(flipped)).isInstanceOf(EncapsulationException.class);
      assertThatThrownBy(() -> sent.open(cut)).isInstanceOf(EncapsulationException.class);
    }
    assertThatThrownBy(() -> sent.open(withTrailingByte(response)))
        .isInstanceOf(EncapsulationException.class);
  }

  @Test
  void client_refusesTheResponseToAnotherRequestAndItsOwnRequest() throws Exception {
    ObliviousClient client = client(HpkeKem.DHKEM_X25519, HpkeAead.CHACHA20_POLY1305);
    EncapsulatedRequest sent = client.encapsulate(REQUEST);
    EncapsulatedRequest other = client.encapsulate(REQUEST);
    Bytes response = gateway().decapsulate(other.encoded()).encapsulate(RESPONSE);

    assertThatThrownBy(() -> sent.open(response)).isInstanceOf(EncapsulationException.class);
    assertThatThrownBy(() -> sent.open(sent.encoded())).isInstanceOf(EncapsulationException.class);
    assertThatThrownBy(() -> gateway().decapsulate(response)).isInstanceOf(Exception.class);
  }

  @Test
  void encapsulate_makesTwoOfTheSameRequestUnlike() {
    ObliviousClient client = client(HpkeKem.MLKEM768_X25519, HpkeAead.CHACHA20_POLY1305);

    Bytes first = client.encapsulate(REQUEST).encoded();
    Bytes second = client.encapsulate(REQUEST).encoded();

    assertThat(first).isNotEqualTo(second);
    assertThat(first.slice(0, HEADER_BYTES)).isEqualTo(second.slice(0, HEADER_BYTES));
  }

  @Test
  void gatewayAndClients_loseNothingInEightThreadsAtOnce() throws Exception {
    ObliviousGateway gateway = gateway();
    ObliviousClient classic = client(HpkeKem.DHKEM_X25519, HpkeAead.AES_128_GCM);
    ObliviousClient hybrid = client(HpkeKem.MLKEM768_X25519, HpkeAead.CHACHA20_POLY1305);
    List<Future<Bytes>> answers = new ArrayList<>();

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 800; i++) {
        ObliviousClient client = i % 2 == 0 ? classic : hybrid;
        answers.add(threads.submit(() -> exchange(client, gateway)));
      }
    }

    for (Future<Bytes> answer : answers) {
      assertThat(answer.get()).isEqualTo(RESPONSE);
    }
  }

  private static Bytes exchange(ObliviousClient client, ObliviousGateway gateway)
      throws UnknownKeyException, EncapsulationException {
    EncapsulatedRequest sent = client.encapsulate(REQUEST);
    DecapsulatedRequest received = gateway.decapsulate(sent.encoded());
    assertThat(received.request()).isEqualTo(REQUEST);
    return sent.open(received.encapsulate(RESPONSE));
  }
}
