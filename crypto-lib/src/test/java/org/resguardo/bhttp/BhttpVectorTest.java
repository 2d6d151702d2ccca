package org.resguardo.bhttp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.SharedVectors;
import org.resguardo.primitive.Bytes;

/// The examples of RFC 9292 section 5, and the two messages in RFC 9458 appendix A.
class BhttpVectorTest {
  private static final BhttpLimits LIMITS = new BhttpLimits(4096, 4096);

  private static final BinaryRequest HELLO =
      new BinaryRequest(
          "GET",
          "https",
          "",
          "/hello.txt",
          List.of(
              new Field("user-agent", "curl/7.16.3 libcurl/7.16.3 OpenSSL/0.9.7l zlib/1.2.3"),
              new Field("host", "www.example.com"),
              new Field("accept-language", "en, mi")),
          Bytes.of(new byte[0]));

  @Test
  void request_isReadInBothFramings() throws Exception {
    assertThat(BinaryRequest.parse(example("request_known_length"), LIMITS)).isEqualTo(HELLO);
    assertThat(BinaryRequest.parse(example("request_indeterminate_length_with_padding"), LIMITS))
        .isEqualTo(HELLO);
  }

  @Test
  void request_isWrittenAsInTheExample() throws Exception {
    assertThat(HELLO.encoded()).isEqualTo(example("request_known_length"));
  }

  @Test
  void request_meansTheSameWithUpToTwelveBytesCutOff() throws Exception {
    Bytes padded = example("request_indeterminate_length_with_padding");

    for (int cut = 0; cut <= 12; cut++) {
      Bytes shorter = padded.slice(0, padded.length() - cut);
      assertThat(BinaryRequest.parse(shorter, LIMITS)).as("cut %d", cut).isEqualTo(HELLO);
    }
  }

  @Test
  void response_isReadBehindInformationalOnes() throws Exception {
    BinaryResponse response =
        BinaryResponse.parse(example("response_indeterminate_length_with_informational"), LIMITS);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields()).hasSize(8).contains(new Field("content-length", "51"));
    assertThat(response.content())
        .isEqualTo(Bytes.utf8("Hello World! My content includes a trailing CRLF.\r\n"));
    assertThat(response.trailers()).isEmpty();
  }

  @Test
  void response_isReadAndWrittenWithItsTrailer() throws Exception {
    Bytes example = example("response_known_length_with_trailer");

    BinaryResponse response = BinaryResponse.parse(example, LIMITS);

    assertThat(response)
        .isEqualTo(
            new BinaryResponse(
                200,
                List.of(),
                Bytes.utf8("This content contains CRLF.\r\n"),
                List.of(new Field("trailer", "text"))));
    assertThat(response.encoded()).isEqualTo(example);
  }

  @Test
  void messages_mayOmitEvenEmptyHeaders() throws Exception {
    JsonNode example = SharedVectors.json("ohttp-rfc9458/rfc9458-appendix-a.json");
    Bytes request = Bytes.fromHex(example.get("request_bhttp").asText());
    Bytes response = Bytes.fromHex(example.get("response_bhttp").asText());

    assertThat(BinaryRequest.parse(request, LIMITS))
        .isEqualTo(
            new BinaryRequest(
                "GET", "https", "example.com", "/", List.of(), Bytes.of(new byte[0])));
    assertThat(BinaryResponse.parse(response, LIMITS))
        .isEqualTo(new BinaryResponse(200, List.of(), Bytes.of(new byte[0])));
  }

  private static Bytes example(String name) throws IOException {
    for (JsonNode example : SharedVectors.json("bhttp-rfc9292/rfc9292-section5.json")) {
      if (example.get("name").asText().equals(name)) {
        return Bytes.fromHex(example.get("hex").asText());
      }
    }
    throw new AssertionError("no example " + name);
  }
}
