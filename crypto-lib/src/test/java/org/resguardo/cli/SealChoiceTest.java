package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealChoiceTest {
  @ParameterizedTest
  @ValueSource(strings = {"--to org-casa", "--to=org-casa"})
  void seal_toAnOrganisation_wantsATrustPolicyHoweverTheOptionIsWritten(String options) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status =
        Resguardo.run(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            err,
            ("seal " + options).split(" ", -1));

    assertThat(status).isEqualTo(Resguardo.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--policy");
  }
}
