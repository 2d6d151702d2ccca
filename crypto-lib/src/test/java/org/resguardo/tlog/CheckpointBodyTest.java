package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointBodyTest {
  private static final String HASH = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  @Test
  void parse_readsBackWhatItWrites() throws Exception {
    String text = "example.com/log\n9223372036854775807\n" + HASH + "\nextension\nanother\n";

    CheckpointBody body = CheckpointBody.parse(text);

    assertThat(body.size()).isEqualTo(Long.MAX_VALUE);
    assertThat(body.extensionLines()).isEqualTo(List.of("extension", "another"));
    assertThat(body.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log\n",
        "log\n5\n",
        "log\n5\nHASH",
        "\n5\nHASH\n",
        "log\n05\nHASH\n",
        "log\n+5\nHASH\n",
        "log\n-5\nHASH\n",
        "log\n 5\nHASH\n",
        "log\n\u0665\nHASH\n",
        "log\n9223372036854775808\nHASH\n",
        "log\n5\nHASH=\n",
        "log\n5\nAAAA\n",
        "log\n5\nHASH\n\n",
        "log\n5\nHASH\n\nextension\n"
      })
  void parse_refusesWhatIsNoCheckpoint(String text) {
    assertThatThrownBy(() -> CheckpointBody.parse(text.replace("HASH", HASH)))
        .isInstanceOf(LogFormatException.class);
  }
}
