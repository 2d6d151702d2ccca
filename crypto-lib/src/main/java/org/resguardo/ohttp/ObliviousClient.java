package org.resguardo.ohttp;

import java.nio.ByteBuffer;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeSender;
import org.resguardo.primitive.PrimitiveException;

/// Seals requests to one key of a gateway. Immutable and thread-safe.
public final class ObliviousClient {
  private final KeyConfig config;
  private final HpkeAead aead;

  /// A client of `config` with the cipher the gateway prefers.
  public ObliviousClient(KeyConfig config) {
    this(config, config.aeads().getFirst());
  }

  /// @throws IllegalArgumentException when the gateway does not offer that cipher
  public ObliviousClient(KeyConfig config, HpkeAead aead) {
    if (!config.aeads().contains(aead)) {
      throw new IllegalArgumentException("the key configuration does not offer this cipher");
    }
    this.config = config;
    this.aead = aead;
  }

  /// A request sealed anew, and what opens the response to it. Two of the same request have nothing
  /// in common but their length.
  ///
  /// @param request a Binary HTTP request
  // spec: 2
  public EncapsulatedRequest encapsulate(Bytes request) {
    RequestHeader header = RequestHeader.of(config.keyId(), config.kem(), aead);
    HpkeSender sender = sender(header);
    byte[] encapsulatedKey = sender.encapsulatedKey().toArray();
    byte[] ciphertext = sender.seal(request).toArray();
    ByteBuffer encoded =
        ByteBuffer.allocate(RequestHeader.BYTES + encapsulatedKey.length + ciphertext.length)
            .put(header.encoded())
            .put(encapsulatedKey)
            .put(ciphertext);
    return new EncapsulatedRequest(Bytes.of(encoded.array()), responseKeys(sender));
  }

  private HpkeSender sender(RequestHeader header) {
    try {
      return HpkeSender.setUp(config.kem(), aead, config.publicKey(), header.info());
    } catch (PrimitiveException bug) {
      throw new IllegalStateException("the public key was checked", bug);
    }
  }

  private ResponseKeys responseKeys(HpkeSender sender) {
    return new ResponseKeys(
        aead,
        sender.encapsulatedKey(),
        sender.export(ResponseKeys.EXPORTER_CONTEXT, ResponseKeys.secretBytes(aead)));
  }
}
