package org.resguardo.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CodeOfConductTest {
  @Test
  void text_isTheOneThatMembersAccepted() {
    assertThat(CodeOfConduct.sha256().toHex())
        .isEqualTo("61f55319bc7ea7e1af53675eb1c21df08dd765b1d5abae3079b920c75b55d362");
  }

  @Test
  void text_saysTheSameTwelveThingsInTwoLanguages() {
    String text = new String(CodeOfConduct.text().toArray(), StandardCharsets.UTF_8);

    assertThat(text).contains("ESPAÑOL").contains("ENGLISH").endsWith("\n");
    assertThat(text.lines().filter(line -> line.matches("[0-9]+\\. .*"))).hasSize(24);
  }
}
