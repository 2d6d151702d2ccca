package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.client.RelayKeys;
import org.resguardo.client.RelayTransport;
import org.resguardo.client.ServiceException;
import org.resguardo.client.SubmissionClient;
import org.resguardo.client.Transport;
import org.resguardo.deploy.relay.Relay;
import org.resguardo.note.SignedNote;
import org.resguardo.ohttp.KeyConfig;
import org.resguardo.ohttp.ObliviousClient;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.SealedReport;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;

/// A report goes from a partner's client through a real relay to report-service and nothing is lost
/// but who sent it.
@ExtendWith(StackExtension.class)
class RelayIT {
  private static final int FILM_BYTES = 1_300_000;
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final NodeScript OTHER_CLIENT =
      new NodeScript(
          "crypto-lib/src/test/resources/org/resguardo/ohttp/oblivious-client.mjs", "npm-ohttp");

  @TempDir private Path folder;

  private final SystemStack stack;
  private final ReportDatabase database;

  RelayIT(SystemStack stack) {
    this.stack = stack;
    this.database = stack.database();
  }

  @Test
  void reportWithAnAttachment_arrivesThroughTheRelayOnce() throws Exception {
    Token token = PartnerTokens.one(stack.running());
    try (Relay relay = Relay.start(folder, stack.reportService());
        SealedReport report = Reports.with(stack.roster(), FILM_BYTES)) {
      SubmissionClient client = new SubmissionClient(stack.policy(), through(relay.address()));

      SignedNote note = client.submit(report, token);
      SignedNote again = client.submit(report, token);

      assertThat(Acknowledgement.read(note).commitment())
          .isEqualTo(report.submission().commitment());
      assertThat(again.encoded()).isEqualTo(note.encoded());
      stack.awaitRelease();
      assertThat(database.commitments())
          .containsOnlyOnce(report.submission().commitment().digest());
      assertThat(database.attachmentDigests(report.submission().mailbox().idHash()))
          .containsExactly(report.attachments().getFirst().sha256());
    }
  }

  @Test
  void spentToken_isRefusedThroughTheRelayToo() throws Exception {
    Token token = PartnerTokens.one(stack.running());
    try (Relay relay = Relay.start(folder, stack.reportService());
        SealedReport first = Reports.with(stack.roster());
        SealedReport second = Reports.with(stack.roster())) {
      SubmissionClient client = new SubmissionClient(stack.policy(), through(relay.address()));
      client.submit(first, token);

      assertThatThrownBy(() -> client.submit(second, token))
          .isInstanceOfSatisfying(
              ServiceException.class, refused -> assertThat(refused.status()).isEqualTo(409));
    }
  }

  /// A client of `@hpke/core` and `bhttp-js`, with both kinds of key.
  @ParameterizedTest
  @CsvSource({"0x0020, 0x0001", "0x647a, 0x0003"})
  void clientThatIsNotOurs_submitsThroughTheRelay(String kem, String aead) throws Exception {
    OTHER_CLIENT.assumeInstalled();
    Token token = PartnerTokens.one(stack.running());
    try (Relay relay = Relay.start(folder, stack.reportService());
        SealedReport report = Reports.with(stack.roster())) {
      through(relay.address()); // waits until there are keys
      String answer =
          OTHER_CLIENT.run(
              folder,
              Reports.json(report.submission()),
              Map.of(),
              List.of(
                  relay.address().toString(),
                  relay.address().toString(),
                  kem,
                  aead,
                  "POST",
                  "/v1/submissions",
                  "content-type=application/json",
                  "authorization=" + PrivateTokenHeader.authorization(token)));

      assertThat(answer).startsWith("201\nresguardo acknowledgement v1\n");
    }
  }

  /// Keys come through the relay and are shown by the log that the witnesses cosign.
  private Transport through(URI relay) throws Exception {
    RelayKeys keys =
        new RelayKeys(stack.policy(), stack.running().memory(), InstantSource.system());
    Eventually.holds(
        LIMIT,
        "the log shows the gateway's keys",
        () -> keys.verified(keys.fetch(relay)).kem() == HpkeKem.MLKEM768_X25519);
    KeyConfig key = keys.verified(keys.fetch(relay));
    return new RelayTransport(relay, stack.policy().reportService(), new ObliviousClient(key));
  }
}
