package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.resguardo.SharedVectors;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;

/// The requests that FiloSottile/torchwood sends to its own witness, in their order.
class WitnessVectorTest {
  private static final String ORIGIN =
      "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
  private static final String LOG_KEY =
      "ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f";
  private static final Pattern REQUEST =
      Pattern.compile("POST [^\n]*\n```\n(.*?)```\nHTTP ([0-9]+)", Pattern.DOTALL);

  @Test
  void addCheckpoint_answersAsTorchwoodDoes() throws Exception {
    Witness witness =
        new Witness(
            TestLog.WITNESS_ONE,
            List.of(new VerifierKey(ORIGIN, Bytes.fromHex(LOG_KEY))),
            new MemoryWitnessState(),
            InstantSource.system());
    List<String> answers = new ArrayList<>();
    List<String> expected = new ArrayList<>();

    Matcher requests =
        REQUEST.matcher(
            Files.readString(
                SharedVectors.path("tlog-c2sp/reference-tests/torchwood-litewitness.txt")));
    while (requests.find()) {
      byte[] body = requests.group(1).getBytes(StandardCharsets.UTF_8);
      answers.add(Integer.toString(witness.addCheckpoint(body).status()));
      expected.add(requests.group(2));
    }

    // Torchwood's wrong signature is no canonical base64, so that we do not even read it; and it
    // answers 403 to an unknown log, where the specification has asked for 404 since.
    assertThat(expected).hasSize(9).startsWith("200", "403", "403");
    expected.set(1, "400");
    expected.set(2, "404");
    assertThat(answers).isEqualTo(expected);
  }
}
