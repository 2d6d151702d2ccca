package org.resguardo.report.ciphertext;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.resguardo.age.Payload;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.bundle.SizeClass;

/// The payload lengths accepted for one kind of sealed file. Few, so that a size says little.
///
/// @param payloadBytes lengths of sealed payloads, header not included
public record SizeClasses(Set<Long> payloadBytes) {
  /// Testimony: 4, 16, 64, 256 KiB or 1 MiB of plaintext.
  public static final SizeClasses TESTIMONY =
      of(DocumentKind.REPORT, DocumentKind.REPORT.largest());

  /// Contact data: 1 KiB of plaintext.
  public static final SizeClasses CONTACT =
      of(DocumentKind.CONTACT, DocumentKind.CONTACT.largest());

  /// A note of a reviewer, a message kept short: 4, 16 or 64 KiB of plaintext.
  public static final SizeClasses NOTE = of(DocumentKind.MESSAGE, SizeClass.KIB_64);

  /// Nothing behind the header.
  static final SizeClasses NOTHING = new SizeClasses(Set.of(0L));

  public SizeClasses {
    payloadBytes = Set.copyOf(payloadBytes);
  }

  boolean accept(long bytes) {
    return payloadBytes.contains(bytes);
  }

  private static SizeClasses of(DocumentKind kind, SizeClass largest) {
    return new SizeClasses(
        Arrays.stream(SizeClass.values())
            .filter(kind::allows)
            .filter(size -> size.compareTo(largest) <= 0)
            .map(size -> Payload.sealedLength(size.bytes()))
            .collect(Collectors.toSet()));
  }
}
