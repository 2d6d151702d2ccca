package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.tlog.AddCheckpointOutcome.Conflict;
import org.resguardo.tlog.AddCheckpointOutcome.Cosigned;
import org.resguardo.tlog.AddCheckpointOutcome.Reason;
import org.resguardo.tlog.AddCheckpointOutcome.Refused;

class WitnessTest {
  private static final TestTree TREE = TestTree.ofSize(300);

  private final MemoryWitnessState state = new MemoryWitnessState();
  private final Witness witness = witness(state);

  @Test
  void addCheckpoint_cosignsTheFirst() throws Exception {
    AddCheckpointOutcome outcome = add(0, 5);

    assertThat(outcome).isInstanceOf(Cosigned.class);
    assertThat(outcome.status()).isEqualTo(200);
    assertThat(outcome.body()).startsWith("\u2014 w1.example ").endsWith("\n");
  }

  @Test
  void addCheckpoint_cosignsWhatContinuesTheLast() throws Exception {
    add(0, 5);
    add(5, 256);

    Checkpoint checkpoint = TestLog.VERIFIER.verifyWithoutWitnesses(TestLog.signed(TREE.head(300)));
    Checkpoint cosigned = TestLog.VERIFIER.withCosignatures(checkpoint, add(256, 300).body());

    assertThat(cosigned.cosignatures())
        .containsEntry(TestLog.WITNESS_ONE.cosignatureKey(), TestLog.NOW);
  }

  @Test
  void addCheckpoint_cosignsTheSameAgainAndTheEmptyLog() throws Exception {
    assertThat(add(0, 0).status()).isEqualTo(200);
    assertThat(add(0, 5).status()).isEqualTo(200);
    assertThat(add(5, 5).status()).isEqualTo(200);
  }

  @Test
  void addCheckpoint_keepsTheLogsSignatureAndItsOwnAndNoOther() throws Exception {
    add(0, 5);
    UnverifiedCheckpoint crowded =
        TestLog.cosigned(TREE.head(5), TestLog.WITNESS_ONE, TestLog.STRANGER);

    witness.addCheckpoint(bytes(new AddCheckpointRequest(5, ConsistencyProof.EMPTY, crowded)));

    assertThat(latest().note().signatures())
        .extracting(NoteSignature::name)
        .containsExactly("log.example/test", "w1.example");
  }

  @Test
  void addCheckpoint_tellsTheSizeItCosignedLast() throws Exception {
    add(0, 5);

    assertThat(add(0, 9)).isEqualTo(new Conflict(5));
    assertThat(add(4, 9).status()).isEqualTo(409);
    assertThat(add(4, 9).body()).isEqualTo("5\n");
  }

  @Test
  void addCheckpoint_neverRollsBack() throws Exception {
    add(0, 9);

    assertThat(add(5, 5)).isEqualTo(new Conflict(9));
    assertRefused(request(9, ConsistencyProof.EMPTY, TREE.head(5)), Reason.MALFORMED, 400);
    assertThat(latest().unverifiedBody().size()).isEqualTo(9);
  }

  @Test
  void addCheckpoint_refusesTwoHeadsOfOneSize() throws Exception {
    add(0, 9);
    TreeHead other = new TreeHead(9, Hash.EMPTY_TREE);

    assertRefused(request(9, ConsistencyProof.EMPTY, other), Reason.INCONSISTENT, 422);
    assertThat(latest().unverifiedBody().treeHead()).isEqualTo(TREE.head(9));
  }

  @Test
  void addCheckpoint_refusesALogThatForgotItsPast() throws Exception {
    add(0, 5);
    TreeHead other = new TreeHead(9, Hash.EMPTY_TREE);

    assertRefused(request(5, proof(5, 9), other), Reason.INCONSISTENT, 422);
    assertRefused(request(5, proof(4, 9), TREE.head(9)), Reason.INCONSISTENT, 422);
    assertRefused(request(5, ConsistencyProof.EMPTY, TREE.head(9)), Reason.INCONSISTENT, 422);
  }

  @Test
  void addCheckpoint_refusesAProofFromNothingAndAnEmptyTreeWithARoot() throws Exception {
    assertRefused(request(0, proof(4, 9), TREE.head(9)), Reason.INCONSISTENT, 422);
    TreeHead wrong = new TreeHead(0, TREE.leafHash(0));
    assertRefused(request(0, ConsistencyProof.EMPTY, wrong), Reason.INCONSISTENT, 422);
  }

  @Test
  void addCheckpoint_refusesALogItDoesNotKnow() throws Exception {
    assertRefused(signedBy("log.example/other"), Reason.UNKNOWN_LOG, 404);
  }

  @Test
  void addCheckpoint_refusesAnotherKeyOfTheLogsName() throws Exception {
    assertRefused(signedBy("log.example/test"), Reason.NOT_SIGNED, 403);
  }

  @Test
  void addCheckpoint_refusesAWrongSignatureOfTheLog() throws Exception {
    String swapped =
        request(0, ConsistencyProof.EMPTY, TREE.head(5)).encoded().replace("\n5\n", "\n6\n");

    assertRefused(swapped, Reason.NOT_SIGNED, 403);
  }

  @Test
  void addCheckpoint_refusesMoreThan63Hashes() throws Exception {
    List<Hash> hashes = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      hashes.add(Hash.EMPTY_TREE);
    }

    assertRefused(request(5, new ConsistencyProof(hashes), TREE.head(9)), Reason.MALFORMED, 400);
    hashes.removeLast();
    add(0, 5);
    assertRefused(request(5, new ConsistencyProof(hashes), TREE.head(9)), Reason.INCONSISTENT, 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old 0\n",
        "old 0\n\n",
        "old\n\nCHECKPOINT",
        "old 00\n\nCHECKPOINT",
        "old -1\n\nCHECKPOINT",
        "older 0\n\nCHECKPOINT",
        "old 0\nAAAA\n\nCHECKPOINT",
        "old 0\nCHECKPOINT",
        "old 0\n\n\nCHECKPOINT",
        "old 0\n\nCHECKPOINTx",
        " old 0\n\nCHECKPOINT"
      })
  void addCheckpoint_refusesWhatIsNoRequest(String body) throws Exception {
    String checkpoint = TestLog.signed(TREE.head(5)).encoded();

    assertRefused(body.replace("CHECKPOINT", checkpoint), Reason.MALFORMED, 400);
  }

  @Test
  void addCheckpoint_cosignsOneOfManyThatRace() throws Exception {
    add(0, 5);
    List<Callable<AddCheckpointOutcome>> calls = new ArrayList<>();
    for (int size = 6; size < 38; size++) {
      byte[] body = bytes(request(5, proof(5, size), TREE.head(size)));
      calls.add(() -> witness.addCheckpoint(body));
    }

    List<AddCheckpointOutcome> outcomes = atOnce(calls);

    assertThat(outcomes).filteredOn(Cosigned.class::isInstance).hasSize(1);
    long kept = latest().unverifiedBody().size();
    assertThat(outcomes)
        .filteredOn(Conflict.class::isInstance)
        .hasSize(31)
        .allMatch(new Conflict(kept)::equals);
  }

  @Test
  void addCheckpoint_cosignsNothingThatAnotherProcessOvertook() throws Exception {
    WitnessState overtaken =
        new WitnessState() {
          @Override
          public Optional<UnverifiedCheckpoint> latest(String origin) throws IOException {
            return Optional.of(TestLog.signed(TREE.head(5)));
          }

          @Override
          public boolean replace(TreeHead expected, UnverifiedCheckpoint next) {
            return false;
          }
        };

    AddCheckpointOutcome outcome =
        witness(overtaken).addCheckpoint(bytes(request(5, proof(5, 9), TREE.head(9))));

    assertThat(outcome).isEqualTo(new Conflict(5));
  }

  private static Witness witness(WitnessState state) {
    return new Witness(
        TestLog.WITNESS_ONE,
        List.of(TestLog.KEY.verifierKey()),
        state,
        InstantSource.fixed(TestLog.NOW));
  }

  private AddCheckpointOutcome add(int oldSize, int newSize) throws IOException {
    ConsistencyProof proof =
        oldSize == 0 || oldSize > newSize ? ConsistencyProof.EMPTY : proof(oldSize, newSize);
    return witness.addCheckpoint(bytes(request(oldSize, proof, TREE.head(newSize))));
  }

  private static ConsistencyProof proof(int oldSize, int newSize) throws IOException {
    return ConsistencyPlan.of(oldSize, newSize).proof(TREE);
  }

  private static AddCheckpointRequest request(long oldSize, ConsistencyProof proof, TreeHead head) {
    return new AddCheckpointRequest(oldSize, proof, TestLog.signed(head));
  }

  private static AddCheckpointRequest signedBy(String name) {
    SignerKey key = SignerKey.ofSeed(name, SecretBytes.of(new byte[32]));
    return new AddCheckpointRequest(
        0,
        ConsistencyProof.EMPTY,
        UnverifiedCheckpoint.signed(CheckpointBody.of(name, TREE.head(5)), key));
  }

  private UnverifiedCheckpoint latest() {
    return state.latest("log.example/test").orElseThrow();
  }

  private void assertRefused(AddCheckpointRequest request, Reason reason, int status)
      throws IOException {
    assertRefused(request.encoded(), reason, status);
  }

  private void assertRefused(String body, Reason reason, int status) throws IOException {
    AddCheckpointOutcome outcome = witness.addCheckpoint(body.getBytes(StandardCharsets.UTF_8));

    assertThat(outcome).isEqualTo(new Refused(reason));
    assertThat(outcome.status()).isEqualTo(status);
  }

  private static byte[] bytes(AddCheckpointRequest request) {
    return Bytes.utf8(request.encoded()).toArray();
  }

  private static List<AddCheckpointOutcome> atOnce(List<Callable<AddCheckpointOutcome>> calls)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<AddCheckpointOutcome> outcomes = new ArrayList<>();
      for (Future<AddCheckpointOutcome> outcome : threads.invokeAll(calls)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }
}
