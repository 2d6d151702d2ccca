package org.resguardo.report.redemption;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// What identity-service serves as its issuer keys. Nothing of it is verified.
record IssuerKeysAnswer(List<Offered> keys) {
  IssuerKeysAnswer {
    keys = List.copyOf(keys);
  }

  /// One of them.
  ///
  /// @param week for which it is said to be
  /// @param tokenKey SubjectPublicKeyInfo
  /// @param proof that it stands in the directory log
  record Offered(String week, @JsonProperty("token_key") Bytes tokenKey, String proof) {}
}
