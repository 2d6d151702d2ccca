package org.resguardo.report.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

/// What opens no mailbox takes the same time, whatever the reason.
///
/// Measured at the service, where the difference is largest against the noise. Requests of both
/// kinds alternate, and medians are compared, so that a busy machine slows both alike.
@QuarkusTest
class MailboxTimingTest extends ServiceTest {
  private static final int WARM_UP = 500;
  private static final int PAIRS = 2_000;
  private static final double BOUND = 0.08;

  @Inject MailboxService mailboxes;

  private final TestOnlyReceipt receipt = TestOnlyReceipt.random();

  private record Medians(double first, double second) {
    double difference() {
      return Math.abs(first - second) / Math.min(first, second);
    }
  }

  @Test
  void wrongSecret_takesAsLongAsAnUnknownMailbox() {
    submit(receipt.in(SampleSubmission.to(testbed, "org-casa")));
    awaitRelease();

    Medians medians = measure(receipt::withAnotherSecret, TestOnlyReceipt::random);

    assertThat(medians.difference()).as("%s", medians).isLessThan(BOUND);
  }

  @Test
  void deletedMailbox_takesAsLongAsAnUnknownOne() {
    submit(receipt.in(SampleSubmission.to(testbed, "org-casa")));
    awaitRelease();
    testbed.execute(
        "delete from mailbox where encode(id_hash, 'hex') = '" + receipt.idHash().toHex() + "'");

    Medians medians = measure(() -> receipt, TestOnlyReceipt::random);

    assertThat(medians.difference()).as("%s", medians).isLessThan(BOUND);
  }

  /// The measurement is fine enough to tell one statement more.
  @Test
  void rightSecret_isSeenToTakeLonger() {
    submit(receipt.in(SampleSubmission.to(testbed, "org-casa")));
    awaitRelease();

    Medians medians = measure(() -> receipt, TestOnlyReceipt::random);

    assertThat(medians.first()).isGreaterThan(medians.second() * (1 + BOUND));
  }

  private Medians measure(Supplier<TestOnlyReceipt> first, Supplier<TestOnlyReceipt> second) {
    double[] ofFirst = new double[PAIRS];
    double[] ofSecond = new double[PAIRS];
    for (int i = -WARM_UP; i < PAIRS; i++) {
      // Who comes first alternates as well.
      boolean isSwapped = i % 2 == 0;
      double a = nanos(isSwapped ? second : first);
      double b = nanos(isSwapped ? first : second);
      if (i >= 0) {
        ofFirst[i] = isSwapped ? b : a;
        ofSecond[i] = isSwapped ? a : b;
      }
    }
    return new Medians(median(ofFirst), median(ofSecond));
  }

  private double nanos(Supplier<TestOnlyReceipt> receipts) {
    MailboxCredential credential = receipts.get().credential();
    long begin = System.nanoTime();
    mailboxes.open(credential).await().indefinitely();
    return System.nanoTime() - begin;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
