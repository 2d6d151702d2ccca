package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.identity.vetting.SuspensionEffect;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterFormatException;

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
    String text = draft.text();
    try {
      return text != null
          && RosterContent.parse(text).members().stream()
              .anyMatch(member -> member.memberId().equals(memberId));
    } catch (RosterFormatException bug) {
      throw new IllegalStateException("only rosters are drafted", bug);
    }
  }
}
