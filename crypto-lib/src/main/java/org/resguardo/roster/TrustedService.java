package org.resguardo.roster;

import java.net.URI;
import org.resguardo.note.VerifierKey;
import org.resguardo.tlog.BaseAddress;

/// Where a service is, and the key it signs its own statements with.
///
/// @param address base address, without user, query or fragment
public record TrustedService(URI address, VerifierKey key) {
  public TrustedService {
    if (!BaseAddress.isValid(address)) {
      throw new IllegalArgumentException("a service's address is http(s)://host and maybe a path");
    }
  }
}
