package org.resguardo.client;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;

/// What somebody who has been invited does for themselves at identity-service, under their own
/// access token. Thread-safe.
public final class OwnVettingClient {
  private final IdentityCalls calls;

  /// A client of the service at `identityService` for the holder of `accessToken`.
  public OwnVettingClient(URI identityService, String accessToken) {
    this.calls = new IdentityCalls(identityService, accessToken);
  }

  /// Accepts the code of conduct with that digest, which must be the present one.
  ///
  /// @param sha256 of the text that was read: {@link org.resguardo.vetting.CodeOfConduct}
  public void acceptConduct(Bytes sha256) throws IOException {
    calls.putSilently("/v1/vetting/me/conduct", Map.of("sha256", sha256.toHex()));
  }

  /// Enters one's own key.
  ///
  /// @return what is to be answered, or {@link KeyChallenge.None} when the key is proven already
  public KeyChallenge enterKey(MemberKey key) throws IOException {
    Map<String, String> body =
        Map.of("public_key", key.publicKey(), "until", key.until().toString());
    return IdentityCalls.challenge(key, calls.put("/v1/vetting/me/key", body));
  }

  /// Proves possession of an age key with the nonce that stood in its sealed challenge.
  public void prove(Bytes nonce) throws IOException {
    calls.post("/v1/vetting/me/proof", Map.of("proof", nonce.toBase64()));
  }

  /// Proves possession of a signing key with its challenge, signed.
  public void prove(UnverifiedNote signedChallenge) throws IOException {
    calls.post("/v1/vetting/me/proof", Map.of("signed_note", signedChallenge.encoded()));
  }
}
