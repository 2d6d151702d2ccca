package org.resguardo.report.release;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.background.Background;

/// Looks again and again whether a batch or a rewriting is due. Release, rewriting and clearing
/// away are transactions of their own: ended at any step, the next look goes on from there.
///
/// Of all instances one is at it at a time.
@ApplicationScoped
class ReleaseTask {
  private final Pool pool;
  private final Releaser releaser;
  private final Mixer mixer;
  private final Clearing clearing;
  private final ReleaseProgress progress;

  ReleaseTask(
      @ReactiveDataSource(ReleasePool.NAME) Pool pool,
      Releaser releaser,
      Mixer mixer,
      Clearing clearing,
      ReleaseProgress progress) {
    this.pool = pool;
    this.releaser = releaser;
    this.mixer = mixer;
    this.clearing = clearing;
    this.progress = progress;
  }

  void start(@Observes StartupEvent started, Background background) {
    background.repeat(this::run);
  }

  CompletionStage<Duration> run() {
    return release()
        .chain(this::mix)
        .chain(() -> clearing.clear(pool))
        .subscribeAsCompletionStage()
        .handle((_, failure) -> pauseAfter(failure));
  }

  private Uni<Void> release() {
    return releaser
        .isDue(pool)
        .flatMap(
            isDue ->
                isDue ? pool.withTransaction(releaser::releaseIfDue) : Uni.createFrom().item(false))
        .invoke(clearing::afterRelease)
        .replaceWithVoid();
  }

  private Uni<Void> mix() {
    return mixer
        .isDue(pool)
        .flatMap(
            isDue -> isDue ? pool.withTransaction(mixer::mixIfDue) : Uni.createFrom().item(false))
        .invoke(clearing::afterMix)
        .replaceWithVoid();
  }

  private Duration pauseAfter(@Nullable Throwable failure) {
    return failure == null ? progress.succeeded() : progress.failed(failure);
  }
}
