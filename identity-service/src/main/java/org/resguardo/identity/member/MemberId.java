package org.resguardo.identity.member;

import org.resguardo.roster.Names;

/// A member id from a path.
public record MemberId(String value) {
  public MemberId {
    if (!Names.isMemberId(value)) {
      throw new IllegalArgumentException("not a member id");
    }
  }
}
