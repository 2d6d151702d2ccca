package org.resguardo.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ExclusiveUseTest {
  @TempDir private Path folder;

  @Test
  void attempt_failsWhileAnotherHasTheFile() throws IOException {
    try (ExclusiveUse first = ExclusiveUse.attempt(file()).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(ExclusiveUse.attempt(file())).isEmpty();
    }
    try (ExclusiveUse second = ExclusiveUse.attempt(file()).orElseThrow()) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  @Timeout(20)
  void await_goesOnWhenTheOtherIsDone() throws Exception {
    CompletableFuture<ExclusiveUse> waiting;
    try (ExclusiveUse first = ExclusiveUse.await(file())) {
      assertThat(first).isNotNull();
      waiting = CompletableFuture.supplyAsync(this::awaited);
      assertThat(waiting).isNotDone();
    }
    waiting.get(10, TimeUnit.SECONDS).close();
  }

  private ExclusiveUse awaited() {
    try {
      return ExclusiveUse.await(file());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private Path file() {
    return folder.resolve("file");
  }
}
