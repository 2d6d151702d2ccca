package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AgeConcurrencyTest {
  private static final int THREADS = 8;
  private static final int FILES_PER_THREAD = 60;

  @Test
  void sealAndOpen_loseNothingInEightThreadsAtOnce() throws Exception {
    HybridIdentity identity = HybridIdentity.generate(Samples.RANDOM);
    AgeSealer sealer = new AgeSealer(List.of(identity.recipient()), Samples.RANDOM);
    AgeOpener opener = new AgeOpener(List.of(identity));

    List<Future<Integer>> opened = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        opened.add(threads.submit(sealAndOpenMany(sealer, opener, i)));
      }
    }

    for (Future<Integer> count : opened) {
      assertThat(count.get()).isEqualTo(FILES_PER_THREAD);
    }
  }

  private static Callable<Integer> sealAndOpenMany(AgeSealer sealer, AgeOpener opener, int thread) {
    return () -> {
      int opened = 0;
      for (int i = 0; i < FILES_PER_THREAD; i++) {
        byte[] plaintext = Samples.plaintext(1000 * thread + i);
        assertThat(opener.open(sealer.seal(plaintext))).isEqualTo(plaintext);
        opened++;
      }
      return opened;
    };
  }
}
