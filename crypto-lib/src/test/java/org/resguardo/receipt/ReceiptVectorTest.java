package org.resguardo.receipt;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;

/// The vectors of spec/receipt.md section 7, computed by other implementations.
class ReceiptVectorTest {
  private static final Pattern BLOCK = Pattern.compile("```vector\n(.*?)```", Pattern.DOTALL);
  private static final Path SPEC =
      Path.of(System.getProperty("resguardo.root", ".."), "crypto-lib", "spec", "receipt.md");

  static List<Map<String, String>> vectors() throws IOException {
    return BLOCK
        .matcher(Files.readString(SPEC))
        .results()
        .map(MatchResult::group)
        .map(ReceiptVectorTest::fields)
        .toList();
  }

  @Test
  void spec_hasOneVectorALanguage() throws IOException {
    assertThat(vectors()).extracting(vector -> vector.get("language")).containsExactly("es", "en");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void words_giveTheEntropy(Map<String, String> vector) throws Exception {
    Receipt receipt = Receipt.parse(vector.get("words"));

    assertThat(receipt.language()).isEqualTo(language(vector));
    assertThat(String.join(" ", receipt.exportWords())).isEqualTo(vector.get("words"));
    assertThat(hex(receipt.entropy())).isEqualTo(vector.get("entropy"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void entropy_givesEveryKey(Map<String, String> vector) throws Exception {
    Receipt receipt = Receipt.parse(vector.get("words"));

    ReceiptKeys keys = ReceiptKeys.derive(receipt);

    assertThat(hex(ReceiptKeys.root(receipt))).isEqualTo(vector.get("root"));
    assertThat(hex(keys.mailboxId())).isEqualTo(vector.get("mailbox-id"));
    assertThat(hex(keys.mailboxBearerSecret())).isEqualTo(vector.get("mailbox-bearer-secret"));
    assertThat(hex(keys.statementSeed())).isEqualTo(vector.get("statement-seed"));
    assertThat(hex(keys.replySeed())).isEqualTo(vector.get("reply-seed"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void keys_giveThePublicPart(Map<String, String> vector) throws Exception {
    MailboxKeys part = ReceiptKeys.derive(Receipt.parse(vector.get("words"))).publicPart();

    assertThat(part)
        .isEqualTo(
            new MailboxKeys(
                Bytes.fromHex(vector.get("mailbox-id-hash")),
                Bytes.fromHex(vector.get("bearer-secret-hash")),
                Bytes.fromHex(vector.get("statement-public-key")),
                Bytes.fromHex(vector.get("reply-public-key"))));
  }

  private static Map<String, String> fields(String block) {
    return block
        .lines()
        .filter(line -> line.contains(" = "))
        .map(line -> line.split(" = ", 2))
        .collect(toMap(field -> field[0], field -> field[1]));
  }

  private static ReceiptLanguage language(Map<String, String> vector) {
    return ReceiptLanguage.valueOf(vector.get("language").toUpperCase(Locale.ROOT));
  }

  private static String hex(SecretBytes secret) {
    return Bytes.of(secret.exportSecretBytes()).toHex();
  }
}
