package org.resguardo.report.oblivious;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.bhttp.BhttpFormatException;
import org.resguardo.bhttp.BhttpLimits;
import org.resguardo.bhttp.BinaryRequest;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.bhttp.Field;
import org.resguardo.ohttp.EncapsulatedRequest;
import org.resguardo.ohttp.EncapsulationException;
import org.resguardo.ohttp.KeyConfig;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.ohttp.ObliviousClient;
import org.resguardo.ohttp.OhttpFormatException;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;

/// Requests through the gateway, as a client behind a relay makes them.
final class ObliviousCalls {
  static final String GATEWAY = "/.well-known/ohttp-gateway";

  private static final BhttpLimits LIMITS = new BhttpLimits(1 << 14, 1 << 14);

  private ObliviousCalls() {}

  static Response keys() {
    return given().get(GATEWAY);
  }

  static KeyConfigs configs() {
    try {
      return KeyConfigs.parse(Bytes.of(keys().asByteArray()));
    } catch (OhttpFormatException wrong) {
      throw new AssertionError(wrong);
    }
  }

  static KeyConfig config(HpkeKem kem) {
    return configs().with(kem).orElseThrow();
  }

  static ObliviousClient client() {
    return new ObliviousClient(config(HpkeKem.MLKEM768_X25519), HpkeAead.CHACHA20_POLY1305);
  }

  /// Sends what a relay would send.
  static Response post(Bytes encapsulated) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(EncapsulatedRequest.MEDIA_TYPE, ContentType.BINARY)))
        .contentType(EncapsulatedRequest.MEDIA_TYPE)
        .body(encapsulated.toArray())
        .post(GATEWAY);
  }

  static BinaryRequest request(String method, String path, Bytes content, Field... fields) {
    return new BinaryRequest(method, "https", "resguardo.invalid", path, List.of(fields), content);
  }

  static BinaryRequest json(String path, String content, Field... more) {
    Field[] fields = new Field[more.length + 1];
    fields[0] = new Field("content-type", "application/json");
    System.arraycopy(more, 0, fields, 1, more.length);
    return request("POST", path, Bytes.utf8(content), fields);
  }

  static BinaryResponse exchange(BinaryRequest inner) {
    return exchange(client(), inner);
  }

  static BinaryResponse exchange(ObliviousClient client, BinaryRequest inner) {
    EncapsulatedRequest sent = client.encapsulate(inner.encoded());
    return opened(sent, post(sent.encoded()));
  }

  static BinaryResponse opened(EncapsulatedRequest sent, Response outer) {
    if (outer.statusCode() != 200) {
      throw new AssertionError("the gateway answered " + outer.statusCode());
    }
    try {
      return BinaryResponse.parse(sent.open(Bytes.of(outer.asByteArray())), LIMITS);
    } catch (EncapsulationException | BhttpFormatException wrong) {
      throw new AssertionError(wrong);
    }
  }

  static String text(BinaryResponse answer) {
    return new String(answer.content().toArray(), StandardCharsets.UTF_8);
  }

  static @Nullable String header(BinaryResponse answer, String name) {
    Optional<Field> found =
        answer.fields().stream().filter(field -> field.name().equals(name)).findFirst();
    return found.map(Field::value).orElse(null);
  }
}
