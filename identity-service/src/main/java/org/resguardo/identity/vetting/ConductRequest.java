package org.resguardo.identity.vetting;

import org.resguardo.identity.problem.ProblemException;
import org.resguardo.primitive.Bytes;

/// The code of conduct that somebody has read and accepts.
///
/// @param sha256 its digest, in lower-case hexadecimal
record ConductRequest(String sha256) {
  Bytes digest() {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw ProblemException.brokenRule("sha256 is 64 lower-case hexadecimal digits");
    }
    return Bytes.fromHex(sha256);
  }
}
