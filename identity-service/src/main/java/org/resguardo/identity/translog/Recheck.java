package org.resguardo.identity.translog;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Checks whole logs, leaf by leaf, again and again: every leaf against its hash, every tile and
/// checkpoint against the leaves. The first walk after a start goes on without a pause; later ones
/// take one tile a turn.
@ApplicationScoped
class Recheck {
  private final LogWalk walking;
  private final LogIntegrity integrity;
  private final Map<LogName, Walk> walks = new ConcurrentHashMap<>();
  private final Map<LogName, Boolean> isCheckedOnce = new ConcurrentHashMap<>();

  Recheck(LogWalk walking, LogIntegrity integrity) {
    this.walking = walking;
    this.integrity = integrity;
  }

  /// Checks the next tile, or all of the log when it has not been checked yet. Emits nothing;
  /// damage is told to {@link LogIntegrity} and ends the walk.
  Uni<Void> turn(OwnLog log) {
    return isCheckedOnce.containsKey(log.name()) ? step(log).replaceWithVoid() : checkAll(log);
  }

  /// Checks all of the log, or what is left of the present walk.
  Uni<Void> checkAll(OwnLog log) {
    return Multi.createBy()
        .repeating()
        .uni(() -> step(log))
        .until(hasEnded -> hasEnded)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /// Emits whether the walk has come to its end.
  private Uni<Boolean> step(OwnLog log) {
    Walk walk = walks.get(log.name());
    return (walk == null ? walking.begin(log) : Uni.createFrom().item(walk))
        .flatMap(begun -> walking.step(log, begun))
        .map(farther -> keep(log, farther))
        .onFailure(DamagedLogException.class)
        .recoverWithItem(damage -> stop(log, damage));
  }

  private boolean keep(OwnLog log, Walk farther) {
    if (!farther.isDone()) {
      walks.put(log.name(), farther);
      return false;
    }
    if (isCheckedOnce.put(log.name(), true) == null) {
      LogEvents.checked(log.name(), farther.goal());
    }
    walks.remove(log.name());
    return true;
  }

  private boolean stop(OwnLog log, Throwable damage) {
    integrity.damaged(log.name(), damage);
    isCheckedOnce.put(log.name(), true);
    walks.remove(log.name());
    return true;
  }
}
