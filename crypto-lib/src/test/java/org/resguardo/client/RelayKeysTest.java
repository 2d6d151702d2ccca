package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.note.NoteFormatException;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.roster.TestRosters;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.token.KeyRefusedException;
import org.resguardo.token.PublishedKey;

class RelayKeysTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final IsoWeek WEEK = IsoWeek.of(NOW);

  @TempDir private Path folder;
  private IdentityStub service;
  private RelayStub relay;

  @BeforeEach
  void start() throws IOException {
    service = new IdentityStub();
    relay = new RelayStub(_ -> new BinaryResponse(404, List.of(), nothing()));
  }

  @AfterEach
  void stop() {
    service.close();
    relay.close();
  }

  @Test
  void keysThroughTheRelay_areTakenWhenTheLogShowsThem() throws Exception {
    publish(WEEK, relay.configs.sha256());

    KeyConfigs fetched = keys().fetch(relay.address());

    assertThat(fetched.encoded()).isEqualTo(relay.configs.encoded());
    assertThat(keys().verified(fetched).kem()).isEqualTo(HpkeKem.MLKEM768_X25519);
  }

  @Test
  void keysOfLastWeek_areTakenUntilTheirWeekIsOver() throws Exception {
    publish(WEEK.previous(), relay.configs.sha256());
    publish(WEEK, Bytes.of(new byte[32]));

    assertThat(keys().verified(relay.configs).keyId()).isEqualTo(5);
  }

  @Test
  void keysOfAWeekLongAgoOrToCome_areRefused() throws Exception {
    publish(WEEK.previous().previous(), relay.configs.sha256());
    publish(WEEK.next(), relay.configs.sha256());

    assertRefused(KeyRefusedException.Reason.OTHER_WEEK);
  }

  @Test
  void keysThatWereMadeForOneClient_areRefused() throws Exception {
    publish(WEEK, Bytes.of(new byte[32]));

    assertRefused(KeyRefusedException.Reason.NOT_PUBLISHED);
  }

  @Test
  void keysThatAreNotTheOnlyOnesOfTheirWeek_areRefused() throws Exception {
    publish(WEEK, relay.configs.sha256());
    publish(WEEK, Bytes.of(new byte[32]));

    assertRefused(KeyRefusedException.Reason.NOT_THE_ONLY_ONE);
  }

  @Test
  void logWithoutItsWitnesses_isRefused() throws Exception {
    publish(WEEK, relay.configs.sha256());
    service.witnesses = new WitnessKey[] {service.witnesses[0]};

    assertThatThrownBy(() -> keys().verified(relay.configs))
        .isInstanceOf(LogRefusedException.class);
  }

  private void assertRefused(KeyRefusedException.Reason reason) {
    assertThatThrownBy(() -> keys().verified(relay.configs))
        .isInstanceOfSatisfying(
            KeyRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private void publish(IsoWeek week, Bytes sha256) throws NoteFormatException {
    String text = new PublishedKey.ObliviousKeys(week, sha256).text();
    service.directory.append(Bytes.utf8(TestRosters.ACKNOWLEDGER.sign(text).encoded()));
  }

  private RelayKeys keys() {
    return new RelayKeys(service.policy(), new MemoryFolder(folder), () -> NOW);
  }

  private static Bytes nothing() {
    return Bytes.of(new byte[0]);
  }
}
