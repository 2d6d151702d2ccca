package org.resguardo.ohttp;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeRecipient;
import org.resguardo.primitive.PrimitiveException;

/// Opens requests sealed to any of its keys. Immutable and thread-safe; every request gets HPKE
/// objects of its own.
public final class ObliviousGateway {
  private final Map<Integer, GatewayKey> keys;
  private final SecureRandom random;

  /// @throws IllegalStateException when two keys share an id
  public ObliviousGateway(List<GatewayKey> keys, SecureRandom random) {
    this.keys =
        keys.stream().collect(Collectors.toMap(key -> key.config().keyId(), Function.identity()));
    this.random = random;
  }

  /// The Binary HTTP request in `encapsulatedRequest`, and what seals the response to it.
  ///
  /// @throws UnknownKeyException when it was made for another key configuration
  /// @throws EncapsulationException for anything else that does not open, without saying why
  // spec: 3
  public DecapsulatedRequest decapsulate(Bytes encapsulatedRequest)
      throws UnknownKeyException, EncapsulationException {
    RequestHeader header = RequestHeader.parse(encapsulatedRequest);
    GatewayKey key = key(header);
    HpkeAead aead = aead(header, key);
    int encapsulatedKeyEnd = RequestHeader.BYTES + key.config().kem().encapsulatedKeyBytes();
    if (encapsulatedRequest.length() < encapsulatedKeyEnd) {
      throw new EncapsulationException();
    }
    Bytes encapsulatedKey = encapsulatedRequest.slice(RequestHeader.BYTES, encapsulatedKeyEnd);
    Bytes ciphertext = encapsulatedRequest.slice(encapsulatedKeyEnd, encapsulatedRequest.length());
    try {
      return open(header, key, aead, encapsulatedKey, ciphertext);
    } catch (PrimitiveException refused) {
      throw new EncapsulationException();
    }
  }

  private DecapsulatedRequest open(
      RequestHeader header, GatewayKey key, HpkeAead aead, Bytes encapsulatedKey, Bytes ciphertext)
      throws PrimitiveException {
    HpkeRecipient recipient =
        HpkeRecipient.setUp(
            key.config().kem(),
            aead,
            key.privateKey(),
            key.publicKey(),
            encapsulatedKey,
            header.info());
    Bytes request = recipient.open(ciphertext);
    ResponseKeys response =
        new ResponseKeys(
            aead,
            encapsulatedKey,
            recipient.export(ResponseKeys.EXPORTER_CONTEXT, ResponseKeys.secretBytes(aead)));
    return new DecapsulatedRequest(request, response, random);
  }

  private GatewayKey key(RequestHeader header) throws UnknownKeyException {
    @Nullable GatewayKey key = keys.get(header.keyId());
    if (key == null || key.config().kem().id() != header.kemId()) {
      throw new UnknownKeyException();
    }
    return key;
  }

  private static HpkeAead aead(RequestHeader header, GatewayKey key) throws UnknownKeyException {
    Optional<HpkeAead> aead = HpkeAead.of(header.aeadId()).filter(key.config().aeads()::contains);
    if (header.kdfId() != KeyConfig.KDF_HKDF_SHA256 || aead.isEmpty()) {
      throw new UnknownKeyException();
    }
    return aead.get();
  }
}
