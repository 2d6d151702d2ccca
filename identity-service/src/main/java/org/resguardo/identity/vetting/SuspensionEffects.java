package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.member.VettingRecord;
import org.resguardo.primitive.Bytes;
import org.resguardo.vetting.VettingStep;

/// What a suspension does besides changing the member's row. Joins the caller's transaction.
@ApplicationScoped
class SuspensionEffects {
  private final VettingRecord record;
  private final SuspensionEffect draft;

  /// @param draft drops the draft of a roster that lists the member
  SuspensionEffects(VettingRecord record, SuspensionEffect draft) {
    this.record = record;
    this.draft = draft;
  }

  /// @param key SHA-256 of the member's key, if there is one
  Uni<Void> follow(Caller caller, StoredVettedMember member, @Nullable Bytes key) {
    return record
        .write(VettingStep.SUSPENDED, member.value(), caller, key, null)
        .call(() -> draft.onSuspension(member.value().memberId()));
  }
}
