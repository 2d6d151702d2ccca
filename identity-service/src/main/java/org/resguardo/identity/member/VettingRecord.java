package org.resguardo.identity.member;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.translog.LogName;
import org.resguardo.identity.translog.Logbook;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.submission.IsoWeek;
import org.resguardo.vetting.VettedMember;
import org.resguardo.vetting.VettingEntry;
import org.resguardo.vetting.VettingStep;

/// Writes the steps of vetting into the directory log. Joins the caller's transaction.
@ApplicationScoped
public class VettingRecord {
  private final Logbook logbook;
  private final InstantSource clock;

  VettingRecord(Logbook logbook, InstantSource clock) {
    this.logbook = logbook;
    this.clock = clock;
  }

  /// Puts a step in line for the log.
  ///
  /// @param by who took it
  /// @param key SHA-256 of the key's text, where a key matters
  /// @param conduct SHA-256 of the code of conduct, where it matters
  public Uni<Void> write(
      VettingStep step,
      VettedMember member,
      Caller by,
      @Nullable Bytes key,
      @Nullable Bytes conduct) {
    VettingEntry entry =
        new VettingEntry(
            step,
            member,
            by.memberId(),
            by.organisation(),
            IsoWeek.of(clock.instant()),
            key,
            conduct);
    return write(Bytes.utf8(entry.text()));
  }

  /// Puts a whole entry in line for the log.
  public Uni<Void> write(Bytes entry) {
    return logbook.append(LogName.DIRECTORY, List.of(entry));
  }

  Uni<Void> write(VettingStep step, MemberKey key, Caller by) {
    return write(step, VettedMember.of(key), by, Bytes.fromHex(key.fingerprint()), null);
  }
}
