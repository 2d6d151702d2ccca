package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.resguardo.identity.vetting.KeysInForce;
import org.resguardo.roster.MemberKey;

/// Compares what a draft lists with what is in force by now: a key may have been removed or
/// replaced, or its endorsements may have ended, since it was drafted.
@ApplicationScoped
class DraftedKeys {
  private final KeysInForce keys;
  private final InstantSource clock;

  DraftedKeys(KeysInForce keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// Emits whether each key of the draft is in force, for as long as the draft says. Joins the
  /// caller's transaction.
  Uni<Boolean> areInForce(StoredDraft draft) {
    return keys.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .map(present -> draft.keys().stream().allMatch(drafted -> covers(present, drafted)));
  }

  private static boolean covers(List<MemberKey> present, MemberKey drafted) {
    return present.stream().anyMatch(key -> isSame(key, drafted) && !ends(key, drafted));
  }

  private static boolean isSame(MemberKey key, MemberKey drafted) {
    return key.memberId().equals(drafted.memberId())
        && key.organisation().equals(drafted.organisation())
        && key.role() == drafted.role()
        && key.publicKey().equals(drafted.publicKey());
  }

  private static boolean ends(MemberKey key, MemberKey drafted) {
    return key.until().isBefore(drafted.until());
  }
}
