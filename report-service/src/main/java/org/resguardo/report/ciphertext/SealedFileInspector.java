package org.resguardo.report.ciphertext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.resguardo.age.AgeHeader;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.ciphertext.SealedFileCheck.Broken;
import org.resguardo.report.ciphertext.SealedFileCheck.Sound;
import org.resguardo.report.problem.ProblemType;

/// Looks at a sealed file from outside: that it is one, sealed to post-quantum recipients only, and
/// of a size class. Whether anybody can open it, only they can tell.
///
/// Works through the whole file; keep it off the event loop.
public final class SealedFileInspector {
  private static final int MAX_RECIPIENTS = 64;
  private static final String ACCEPTED_TYPE = "mlkem768x25519";
  private static final byte[] HEADER_WITHOUT_STANZA =
      "age-encryption.org/v1\n---".getBytes(StandardCharsets.US_ASCII);

  private SealedFileInspector() {}

  /// Checks the rules in the order header, recipients, size.
  public static SealedFileCheck inspect(Bytes sealed, SizeClasses sizes) {
    byte[] bytes = sealed.toArray();
    if (startsWithoutStanza(bytes)) {
      return new Broken(ProblemType.NO_RECIPIENTS);
    }
    try (ByteArrayInputStream in = new ByteArrayInputStream(bytes)) {
      AgeHeader header = AgeHeader.read(in);
      return check(header, sealed.slice(bytes.length - in.available(), bytes.length), sizes);
    } catch (IOException notAnAgeFile) {
      return new Broken(ProblemType.NOT_AN_AGE_FILE);
    }
  }

  /// Checks a header whose payload is elsewhere; nothing may follow it.
  public static Optional<ProblemType> brokenRule(Bytes header) {
    return switch (inspect(header, SizeClasses.NOTHING)) {
      case Sound _ -> Optional.empty();
      case Broken broken -> Optional.of(broken.rule());
    };
  }

  private static SealedFileCheck check(AgeHeader header, Bytes payload, SizeClasses sizes) {
    if (!header.stanzas().stream().allMatch(stanza -> stanza.type().equals(ACCEPTED_TYPE))) {
      return new Broken(ProblemType.RECIPIENT_TYPE_NOT_ACCEPTED);
    }
    if (header.stanzas().size() > MAX_RECIPIENTS) {
      return new Broken(ProblemType.TOO_MANY_RECIPIENTS);
    }
    if (!sizes.accept(payload.length())) {
      return new Broken(ProblemType.WRONG_SIZE_CLASS);
    }
    return new Sound(new SealedFile(header.encoded(), payload));
  }

  private static boolean startsWithoutStanza(byte[] bytes) {
    int length = HEADER_WITHOUT_STANZA.length;
    return bytes.length >= length
        && Arrays.equals(bytes, 0, length, HEADER_WITHOUT_STANZA, 0, length);
  }
}
