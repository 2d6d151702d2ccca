package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.AccessSalt;
import org.resguardo.access.BlindedReport;
import org.resguardo.age.HybridIdentity;
import org.resguardo.client.IdentityStub;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.TestRosters;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.token.TokenIssuer;

/// The transcripts of commands that ask identity-service, which lies when the transcript says so.
class ServiceTranscriptTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final UUID REPORT = UUID.fromString("9ec6fcdc-fcc0-13c1-29b8-2980e48134f1");

  @TempDir private Path folder;

  private final HybridIdentity reviewer = HybridIdentity.generate(RANDOM);
  private final AccessSalt salt = AccessSalt.random(RANDOM);
  private IdentityStub service;
  private WitnessKey[] witnesses;

  @BeforeEach
  void open() throws Exception {
    service = new IdentityStub();
    witnesses = service.witnesses;
    Files.writeString(folder.resolve("policy"), service.policy().text());
    Files.writeString(folder.resolve("identity"), reviewer.exportSecretString() + "\n");
    String encoded = Bytes.of(salt.value().exportSecretBytes()).toBase64();
    Files.writeString(folder.resolve("salt"), encoded + "\n");
    service.publish(roster(1, 30));
  }

  @AfterEach
  void close() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roster",
        "roster-refused",
        "seal-to",
        "log-verify",
        "log-mine",
        "tokens",
        "witness-refused"
      })
  void command_saysWhatTheTranscriptSays(String name) throws Exception {
    new Transcript(folder, this::set).play(name);
  }

  private void set(List<String> words) throws Exception {
    switch (words.getFirst()) {
      case "publish" -> service.publish(roster(number(words, 1), number(words, 2)));
      case "show" -> service.show(roster(number(words, 1), number(words, 2)), 0);
      case "unsigned" -> service.show(by("stranger"), 0);
      case "altered" -> service.show(roster(1, 30).replace(" es ", " en "), 0);
      case "witnesses" ->
          service.witnesses =
              List.of(witnesses).subList(0, number(words, 1)).toArray(WitnessKey[]::new);
      case "grow" -> service.directory.append(Bytes.utf8("another entry"));
      case "fork" ->
          service.directory = service.directory.fork(number(words, 1), number(words, 2), "other ");
      case "alter" -> service.directory.alter(number(words, 1), Bytes.utf8("other"));
      case "quorum" -> writeStricterPolicy();
      case "issuer" -> service.issuer = issuer(words.get(1));
      case "key" -> service.publish(IsoWeek.of(Instant.now()), issuer(words.get(1)));
      case "tokens" -> service.quota = number(words, 1);
      case "access" -> service.access.append(entry(words.get(1), words.get(2)));
      case "lie" -> service.lies.put("/v1/logs/directory/tile/entries/000.p/7", flipped());
      case "hide" -> service.lies.put("/v1/rosters/" + words.get(1), Bytes.utf8(roster(1, 29)));
      case "gone" -> service.close();
      default -> throw new IllegalArgumentException("no such scene: " + words);
    }
  }

  /// One of two issuers.
  private static TokenIssuer issuer(String name) {
    return name.equals("one") ? Issuers.ONE : Issuers.TWO;
  }

  /// Made for the transcript that needs them only.
  private static final class Issuers {
    static final TokenIssuer ONE = TokenIssuer.generate(RANDOM);
    static final TokenIssuer TWO = TokenIssuer.generate(RANDOM);
  }

  private static int number(List<String> words, int index) {
    return Integer.parseInt(words.get(index));
  }

  private String roster(int version, int days) throws Exception {
    MemberKey key = TestRosters.reviewer("m-7f3a", "org-casa", reviewer.recipient().encoded());
    return TestRosters.note(version, days, List.of(key));
  }

  private Bytes flipped() {
    byte[] bundle = service.directory.bundle(new TileId(0, 0, 7)).encoded();
    bundle[bundle.length - 1] ^= 1;
    return Bytes.of(bundle);
  }

  private String by(String stranger) throws Exception {
    return roster(1, 30).replace(TestRosters.VETTER.verifierKey().name(), stranger);
  }

  /// One more vetter, and both wanted.
  private void writeStricterPolicy() throws IOException {
    SignerKey second = SignerKey.generate("test-only-second-vetter", RANDOM);
    String line = "vetter org-puente " + second.verifierKey().encoded() + "\nquorum 2\n";
    Files.writeString(
        folder.resolve("strict"), service.policy().text().replace("quorum 1\n", line));
  }

  private Bytes entry(String action, String memberId) {
    AccessEntry entry =
        new AccessEntry(
            memberId.equals("-") ? null : memberId,
            IsoWeek.of(Instant.now()),
            AccessAction.valueOf(action),
            BlindedReport.of(REPORT, salt));
    return Bytes.utf8(entry.text());
  }
}
