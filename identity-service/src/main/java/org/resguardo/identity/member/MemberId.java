package org.resguardo.identity.member;

import org.resguardo.roster.Names;

/// A member id from a path.
record MemberId(String value) {
  MemberId {
    if (!Names.isMemberId(value)) {
      throw new IllegalArgumentException("not a member id");
    }
  }
}
