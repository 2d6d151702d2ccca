package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.roster.TestRosters;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.SampleLog;
import org.resguardo.tlog.UnverifiedLogProof;
import org.resguardo.tlog.WitnessKey;

class RosterClientTest {
  private static final String FIRST = roster(1);

  @TempDir private Path folder;

  private IdentityStub service;

  @BeforeEach
  void publish() throws Exception {
    service = new IdentityStub();
    service.publish(FIRST);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void current_takesARosterThatIsInTheLog() throws Exception {
    assertThat(current().version()).isEqualTo(1);
    assertThat(current().version()).isEqualTo(1);
  }

  @Test
  void current_followsTheLogAsItGrows() throws Exception {
    current();
    service.directory = service.directory.fork(1, 300, "entry ");
    service.publish(roster(2));

    assertThat(current().version()).isEqualTo(2);
    assertThat(remembered()).contains("\n301\n", "version 2\n");
  }

  @Test
  void current_takesAProofThatIsOlderThanTheNewestCheckpoint() throws Exception {
    lie("/v1/roster/proof", service.proof());
    service.directory.append(Bytes.utf8("an endorsement"));

    assertThat(current().version()).isEqualTo(1);
    assertThat(remembered()).contains("\n2\n");
  }

  @Test
  void current_takesAProofThatIsNewerThanTheNewestCheckpoint() throws Exception {
    lie("/v1/logs/directory/checkpoint", checkpoint(1));
    service.publish(roster(2));

    assertThat(current().version()).isEqualTo(2);
    assertThat(remembered()).contains("\n2\n");
  }

  @Test
  void current_refusesARosterThatIsNotInTheLog() throws Exception {
    service.show(roster(2), 0);

    assertRefused(Reason.NOT_LOGGED);
  }

  @Test
  void current_refusesARosterWhoseTextWasChanged() {
    service.show(FIRST.replace("org-casa es", "org-casa en"), 0);

    assertRefused(Reason.ALTERED);
  }

  @Test
  void current_refusesARosterThatNoVetterSigned() {
    service.show(FIRST.replace(TestRosters.VETTER.verifierKey().name(), "stranger"), 0);

    assertRefused(Reason.UNSIGNED);
  }

  @Test
  void current_refusesAnExpiredRosterThoughItIsInTheLog() throws Exception {
    service.publish(TestRosters.note(2, -1, List.of()));

    assertRefused(Reason.EXPIRED);
  }

  @Test
  void current_refusesALogThatTooFewWitnessesSaw() {
    service.witnesses = new WitnessKey[] {service.witnesses[0]};

    assertRefused(Reason.NOT_WITNESSED);
  }

  @Test
  void current_refusesALogThatWasRolledBack() throws Exception {
    service.directory.append(Bytes.utf8("a suspension"));
    current();
    service.directory = service.directory.fork(1, 1, "");

    assertRefused(Reason.ROLLED_BACK);
    assertThat(remembered()).contains("\n2\n");
  }

  @Test
  void current_refusesTwoHeadsOfOneSize() throws Exception {
    service.directory.append(Bytes.utf8("a suspension"));
    current();
    service.directory = service.directory.fork(1, 2, "other ");

    assertRefused(Reason.SPLIT_VIEW);
  }

  @Test
  void current_refusesALogThatGrewOverAnAlteredEntry() throws Exception {
    service.directory.append(Bytes.utf8("a suspension"));
    current();
    service.directory.alter(1, Bytes.utf8("no suspension"));
    service.publish(roster(2));

    assertRefused(Reason.SPLIT_VIEW);
    assertThat(remembered()).contains("\n2\n", "version 1\n");
  }

  @Test
  void current_refusesAProofOfAnotherHistoryThanTheCheckpoint() throws Exception {
    SampleLog honest = service.directory;
    honest.append(Bytes.utf8("a suspension"));
    service.directory = honest.fork(1, 2, "other ");
    service.publish(roster(2));
    lie("/v1/roster/proof", service.proof());
    service.directory = honest.fork(2, 5, "entry ");

    assertRefused(Reason.SPLIT_VIEW);
  }

  @Test
  void current_refusesAnOlderRosterThatHasNotExpired() throws Exception {
    service.publish(roster(2));
    current();
    service.show(FIRST, 0);

    assertRefused(Reason.OLDER_THAN_SEEN);
    assertThat(remembered()).contains("version 2\n");
  }

  @Test
  void current_refusesAnotherRosterOfTheSameVersion() throws Exception {
    current();
    service.publish(TestRosters.note(1, 29, List.of()));

    assertRefused(Reason.OTHER_THAN_SEEN);
  }

  @Test
  void current_refusesWhatIsNoProof() {
    lie("/v1/roster/proof", "<html>");

    assertThatThrownBy(this::current)
        .isInstanceOf(RosterFormatException.class)
        .hasMessageStartingWith("the roster's proof: ");
  }

  @Test
  void current_doesNotGoOnWithAMemoryThatIsDamaged() throws Exception {
    current();
    for (Path file : files(".checkpoint")) {
      Files.writeString(file, Files.readString(file).replace("\n1\n", "\n0\n"));
    }

    assertThatThrownBy(this::current)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("what was remembered of the log is damaged");
  }

  @Test
  void current_isSafeForManyAtOnce() throws Exception {
    List<Callable<Roster>> all =
        Stream.generate(() -> (Callable<Roster>) this::current).limit(8).toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Roster> each : threads.invokeAll(all)) {
        assertThat(each.get().version()).isEqualTo(1);
      }
    }
  }

  @Test
  void offline_asksNobodyAndRemembersTheRoster() throws Exception {
    service.publish(roster(2));
    UnverifiedRoster kept = unverified(roster(2));
    UnverifiedLogProof proof = UnverifiedLogProof.parse(Bytes.utf8(service.proof()).toArray());
    service.close();

    assertThat(client().offline(kept, proof).version()).isEqualTo(2);
    assertThat(remembered()).contains("version 2\n");
  }

  @Test
  void offline_refusesAnOlderRosterThanSeenOnline() throws Exception {
    UnverifiedLogProof proof = UnverifiedLogProof.parse(Bytes.utf8(service.proof()).toArray());
    service.publish(roster(2));
    current();

    assertThatThrownBy(() -> client().offline(unverified(FIRST), proof))
        .isInstanceOfSatisfying(
            RosterRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.OLDER_THAN_SEEN));
  }

  @Test
  void offline_refusesAnotherHeadOfTheSizeSeenBefore() throws Exception {
    service.directory.append(Bytes.utf8("a suspension"));
    current();
    service.directory = service.directory.fork(1, 2, "other ");
    UnverifiedLogProof proof = UnverifiedLogProof.parse(Bytes.utf8(service.proof()).toArray());

    assertThatThrownBy(() -> client().offline(unverified(FIRST), proof))
        .isInstanceOfSatisfying(
            RosterRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.SPLIT_VIEW));
  }

  private void assertRefused(Reason reason) {
    assertThatThrownBy(this::current)
        .isInstanceOfSatisfying(
            RosterRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private RosterClient client() {
    return new RosterClient(
        service.policy(), new MemoryFolder(folder.resolve("memory")), InstantSource.system());
  }

  private Roster current() throws Exception {
    return client().current();
  }

  private void lie(String path, String answer) {
    service.lies.put(path, Bytes.utf8(answer));
  }

  private String checkpoint(int size) throws Exception {
    return service.directory.checkpoint(size, service.witnesses).encoded();
  }

  private static String roster(int version) {
    try {
      return TestRosters.note(version, 30, List.of());
    } catch (Exception bug) {
      throw new AssertionError(bug);
    }
  }

  private static UnverifiedRoster unverified(String note) throws RosterFormatException {
    return UnverifiedRoster.parse(Bytes.utf8(note).toArray());
  }

  private String remembered() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files("")) {
      all.append(Files.readString(file));
    }
    return all.toString();
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("memory"))) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
