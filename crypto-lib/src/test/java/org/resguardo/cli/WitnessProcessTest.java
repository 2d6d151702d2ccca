package org.resguardo.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.note.SignerKey;
import org.resguardo.roster.TestRosters;
import org.resguardo.tlog.SampleLog;
import org.resguardo.tlog.WitnessKey;

@Timeout(120)
class WitnessProcessTest {
  private static final int SIGTERM = 143;
  private static final int CLIENTS = 40;

  @TempDir private Path folder;

  private SampleLog log;

  @BeforeEach
  void makeKeys() throws IOException {
    SignerKey directory = TestRosters.DIRECTORY_LOG;
    log = SampleLog.of(directory).fork(0, 30, "entry ");
    WitnessKey key = WitnessKey.generate("test-only-witness.example", new SecureRandom());
    Files.writeString(folder.resolve("key"), key.exportSecretString() + "\n");
    Files.writeString(
        folder.resolve("policy"), TestRosters.policy(URI.create("http://127.0.0.1:1")).text());
  }

  @Test
  void witness_killedAtAnyMomentNeverForgetsWhatItCosigned() throws Exception {
    int answered = 0;
    for (int round = 0; round < 4; round++) {
      try (WitnessProcess witness = WitnessProcess.start(folder)) {
        int latest = latest(witness);
        assertThat(latest).isGreaterThanOrEqualTo(answered);
        answered = grow(witness, latest, latest + 3);
        CompletableFuture<Integer> unfinished = growInBackground(witness, answered);
        witness.kill();
        answered = Math.max(answered, unfinished.join());
      }
    }
    try (WitnessProcess witness = WitnessProcess.start(folder)) {
      assertThat(latest(witness)).isGreaterThanOrEqualTo(answered);
      assertThat(witness.submit(log.addCheckpoint(0, 1)).statusCode()).isEqualTo(409);
      SampleLog forked = log.fork(answered - 1, answered, "other ");
      assertThat(witness.submit(forked.addCheckpoint(0, answered)).statusCode()).isEqualTo(409);
    }
  }

  @Test
  void witness_sharesItsStateWithNoOther() throws Exception {
    try (WitnessProcess witness = WitnessProcess.start(folder)) {
      assertThat(witness.submit(log.addCheckpoint(0, 1)).statusCode()).isEqualTo(200);

      assertThat(WitnessProcess.launch(folder).waitFor()).isEqualTo(Resguardo.REFUSED);
      assertThat(Files.readString(folder.resolve("err"))).contains("another witness uses it");
    }
  }

  @Test
  void witness_endsCleanlyWhenAsked() throws Exception {
    WitnessProcess witness = WitnessProcess.start(folder);
    witness.submit(log.addCheckpoint(0, 7));

    assertThat(witness.terminate()).isEqualTo(SIGTERM);
    assertThat(Files.readString(folder.resolve("err"))).doesNotContain("Exception");
    try (WitnessProcess again = WitnessProcess.start(folder)) {
      assertThat(latest(again)).isEqualTo(7);
    }
  }

  @Test
  void witness_saysInOneLineWhatItRefused() throws Exception {
    try (WitnessProcess witness = WitnessProcess.start(folder)) {
      witness.submit(log.addCheckpoint(0, 7));
      witness.submit(log.fork(6, 7, "other ").addCheckpoint(7, 7));
      witness.submit(log.addCheckpoint(7, 2));
    }

    assertThat(Files.readAllLines(folder.resolve("err")))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("resguardo: split view refused: " + log.origin()))
        .contains("resguardo: roll-back refused: " + log.origin() + " offers 2 entries after 7");
  }

  @Test
  void witness_answersWhileOthersSendSlowly() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (WitnessProcess witness =
        WitnessProcess.start(folder, "-Dsun.net.httpserver.maxReqTime=1")) {
      for (int i = 0; i < CLIENTS; i++) {
        slow.add(begin(witness, i % 2 == 0 ? "POST /add-ch" : headers() + "old 1"));
      }

      assertThat(witness.submit(log.addCheckpoint(0, 1)).statusCode()).isEqualTo(200);
      for (Socket client : slow) {
        assertThat(client.getInputStream().read()).isEqualTo(-1); // hung up on
        client.close();
      }
    }
  }

  private static String headers() {
    return "POST /add-checkpoint HTTP/1.1\r\nHost: witness\r\nContent-Length: 1000\r\n\r\n";
  }

  private static Socket begin(WitnessProcess witness, String text) throws IOException {
    Socket client = new Socket(witness.address().getHost(), witness.address().getPort());
    client.getOutputStream().write(text.getBytes(US_ASCII));
    return client;
  }

  private int latest(WitnessProcess witness) throws Exception {
    String answer = witness.submit(log.addCheckpoint(1, 1)).body();
    return Integer.parseInt(answer.strip());
  }

  private int grow(WitnessProcess witness, int from, int to) throws Exception {
    for (int size = from; size < to; size++) {
      assertThat(witness.submit(log.addCheckpoint(size, size + 1)).statusCode()).isEqualTo(200);
    }
    return to;
  }

  /// Goes on until the witness is gone; tells the last size it has a cosignature for.
  private CompletableFuture<Integer> growInBackground(WitnessProcess witness, int from) {
    return CompletableFuture.supplyAsync(
        () -> {
          int size = from;
          try {
            while (size < log.size()
                && witness.submit(log.addCheckpoint(size, size + 1)).statusCode() == 200) {
              size++;
            }
          } catch (Exception gone) {
            return size;
          }
          return size;
        });
  }
}
