package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.vetting.SuspensionEffect;

/// Drops the present draft, signed or not, when it lists somebody who is suspended.
@ApplicationScoped
class DraftDrop implements SuspensionEffect {
  private final DraftRepository drafts;

  DraftDrop(DraftRepository drafts) {
    this.drafts = drafts;
  }

  @Override
  public Uni<Void> onSuspension(String memberId) {
    return drafts
        .locked()
        .invoke(
            draft -> {
              if (lists(draft, memberId)) {
                draft.clear();
              }
            })
        .replaceWithVoid();
  }

  private static boolean lists(StoredDraft draft, String memberId) {
    return draft.keys().stream().anyMatch(key -> key.memberId().equals(memberId));
  }
}
