package org.resguardo.report.ciphertext;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resguardo.age.Payload;

/// The payload lengths accepted for one kind of sealed file. Few, so that a size says little.
///
/// @param payloadBytes lengths of sealed payloads, header not included
public record SizeClasses(Set<Long> payloadBytes) {
  private static final int KIB = 1024;

  /// Testimony: 4, 16, 64, 256 KiB or 1 MiB of plaintext.
  public static final SizeClasses TESTIMONY = ofKib(4, 16, 64, 256, 1024);

  /// Contact data: 1 KiB of plaintext.
  public static final SizeClasses CONTACT = ofKib(1);

  /// A note of a reviewer: 4, 16 or 64 KiB of plaintext.
  public static final SizeClasses NOTE = ofKib(4, 16, 64);

  public SizeClasses {
    payloadBytes = Set.copyOf(payloadBytes);
  }

  boolean accept(long bytes) {
    return payloadBytes.contains(bytes);
  }

  private static SizeClasses ofKib(Integer... plaintextKib) {
    return new SizeClasses(
        Stream.of(plaintextKib)
            .map(kib -> Payload.sealedLength((long) kib * KIB))
            .collect(Collectors.toSet()));
  }
}
