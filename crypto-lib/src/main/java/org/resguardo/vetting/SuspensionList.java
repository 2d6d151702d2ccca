package org.resguardo.vetting;

import java.time.Instant;
import java.util.Set;

/// Who is suspended, signed by identity-service, as {@link SuspensionVerifier} found. Has no other
/// maker.
public final class SuspensionList {
  private final Instant issued;
  private final Set<String> memberIds;

  SuspensionList(SuspensionStatement statement) {
    this.issued = statement.issued();
    this.memberIds = Set.copyOf(statement.memberIds());
  }

  /// When identity-service signed it, in whole seconds.
  public Instant issued() {
    return issued;
  }

  /// Whether that member was suspended then.
  public boolean isSuspended(String memberId) {
    return memberIds.contains(memberId);
  }

  /// Whether it was issued before `other` and must not take its place.
  public boolean isOlderThan(SuspensionList other) {
    return issued.isBefore(other.issued);
  }
}
