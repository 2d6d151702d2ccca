package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.TestRosters;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.SampleLog;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.token.KeyRefusedException;
import org.resguardo.token.PublishedKey;

class DirectoryKeysTest {
  private static final IsoWeek WEEK = new IsoWeek(2026, 48);
  private static final PublishedKey OURS = issuerKey(WEEK, "aa");
  private static final PublishedKey OBLIVIOUS = oblivious(WEEK, "cc");

  @TempDir private Path folder;
  private IdentityStub service;

  @BeforeEach
  void start() throws Exception {
    service = new IdentityStub();
    for (int i = 0; i < 300; i++) { // so that there is more than one bundle
      service.directory.append(Bytes.utf8("another entry " + i));
    }
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void onlyKeyOfItsWeek_isShown() throws Exception {
    publish(issuerKey(WEEK.previous(), "bb"), OURS, issuerKey(WEEK.next(), "dd"));
    publish(OBLIVIOUS, TestRosters.ACKNOWLEDGER);

    keys().read().requireOnly(OURS);
    keys().read().requireOnly(OBLIVIOUS);
  }

  @Test
  void twoKeysOfAWeek_areBothRefusedNamingTheWeek() {
    PublishedKey ofOnePartner = issuerKey(WEEK, "bb");
    publish(OURS, ofOnePartner);

    assertRefused(OURS, KeyRefusedException.Reason.NOT_THE_ONLY_ONE);
    assertRefused(ofOnePartner, KeyRefusedException.Reason.NOT_THE_ONLY_ONE);
    assertThatThrownBy(() -> keys().read().requireOnly(OURS)).hasMessageContaining("2026-W48");
  }

  @Test
  void sameKeyTwice_isRefused() {
    publish(OURS, OURS);

    assertRefused(OURS, KeyRefusedException.Reason.NOT_THE_ONLY_ONE);
  }

  @Test
  void keyThatIsNotInTheLog_isRefused() {
    publish(OURS);

    assertRefused(issuerKey(WEEK, "bb"), KeyRefusedException.Reason.NOT_PUBLISHED);
    assertRefused(OBLIVIOUS, KeyRefusedException.Reason.NOT_PUBLISHED);
    assertRefused(oblivious(WEEK, "aa"), KeyRefusedException.Reason.NOT_PUBLISHED);
  }

  @Test
  void keyOfAnotherWeek_isRefused() {
    publish(issuerKey(WEEK.previous(), "aa"));

    assertRefused(OURS, KeyRefusedException.Reason.OTHER_WEEK);
  }

  @Test
  void obliviousKeysSignedByAnother_areNone() throws Exception {
    SignerKey sameName =
        SignerKey.generate(TestRosters.ACKNOWLEDGER.verifierKey().name(), new SecureRandom());
    publish(OBLIVIOUS, sameName);
    service.directory.append(Bytes.utf8(OBLIVIOUS.text()));

    assertRefused(OBLIVIOUS, KeyRefusedException.Reason.NOT_PUBLISHED);
  }

  @Test
  void obliviousKeysSignedByAnother_doNotSpoilTheGenuine() throws Exception {
    publish(OBLIVIOUS, TestRosters.ACKNOWLEDGER);
    publish(oblivious(WEEK, "ee"), TestRosters.VETTER);

    keys().read().requireOnly(OBLIVIOUS);
  }

  @Test
  void logWithTooFewWitnesses_isRefused() {
    publish(OURS);
    service.witnesses = new WitnessKey[] {service.witnesses[0]};

    assertThatThrownBy(() -> keys().read()).isInstanceOf(LogRefusedException.class);
  }

  @Test
  void logThatHidesAKeyItShowedBefore_isRefused() throws Exception {
    publish(OURS);
    SampleLog other = service.directory.fork(300, 301, "other ");
    keys().read();
    service.directory = other;

    assertThatThrownBy(() -> keys().read()).isInstanceOf(LogRefusedException.class);
  }

  private DirectoryKeys keys() {
    return new DirectoryKeys(service.policy(), new MemoryFolder(folder));
  }

  private void assertRefused(PublishedKey key, KeyRefusedException.Reason reason) {
    assertThatThrownBy(() -> keys().read().requireOnly(key))
        .isInstanceOfSatisfying(
            KeyRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private void publish(PublishedKey... keys) {
    for (PublishedKey key : keys) {
      service.directory.append(Bytes.utf8(key.text()));
    }
  }

  private void publish(PublishedKey key, SignerKey signer) throws Exception {
    service.directory.append(Bytes.utf8(signer.sign(key.text()).encoded()));
  }

  private static PublishedKey issuerKey(IsoWeek week, String digits) {
    return new PublishedKey.IssuerKey(week, Bytes.fromHex(digits.repeat(32)));
  }

  private static PublishedKey oblivious(IsoWeek week, String digits) {
    return new PublishedKey.ObliviousKeys(week, Bytes.fromHex(digits.repeat(32)));
  }
}
