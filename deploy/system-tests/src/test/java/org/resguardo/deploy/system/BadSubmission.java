package org.resguardo.deploy.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.Recipient;
import org.resguardo.age.X25519Identity;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.Roster;

/// A submission that breaks one rule.
///
/// @param problem the name of the problem it is
record BadSubmission(String problem, int status, String mediaType, Bytes body) {
  /// Planted wherever there is room; no answer may repeat it.
  static final String CANARY = "canary7f3a";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEDIA_TYPE = "application/json";
  private static final int REFUSED = 400;
  private static final int PLAINTEXT = 4096;
  private static final int DEPTH = 100_000;

  static List<BadSubmission> all(Roster roster) {
    Bytes good = Bytes.of(Reports.json(Reports.sealed(roster)));
    return List.of(
        new BadSubmission("unsupported-media-type", 415, "text/" + CANARY, good),
        text("malformed-json", "{\"organisations\":[\"" + CANARY),
        text("json-too-deep", "{\"" + CANARY + "\":" + "[".repeat(DEPTH)),
        bent("malformed-json", good, node -> node.put(CANARY, CANARY)),
        bent(
            "unknown-organisation",
            good,
            node -> node.putArray("organisations").add("org-" + CANARY)),
        testimony("not-an-age-file", good, Bytes.utf8("age-encryption.org/v1\n" + CANARY)),
        testimony("recipient-type-not-accepted", good, sealed(PLAINTEXT, classic(1))),
        testimony("too-many-recipients", good, sealed(PLAINTEXT, hybrid(65))),
        testimony("wrong-size-class", good, sealed(PLAINTEXT + 1, hybrid(1))));
  }

  @Override
  public String toString() {
    return problem;
  }

  private static BadSubmission text(String problem, String body) {
    return new BadSubmission(problem, REFUSED, MEDIA_TYPE, Bytes.utf8(body));
  }

  private static BadSubmission testimony(String problem, Bytes good, Bytes testimony) {
    return bent(problem, good, node -> node.put("testimony", testimony.toBase64()));
  }

  private static BadSubmission bent(String problem, Bytes good, Consumer<ObjectNode> change) {
    try {
      ObjectNode submission = (ObjectNode) JSON.readTree(good.toArray());
      change.accept(submission);
      return text(problem, submission.toString());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Bytes sealed(int plaintextBytes, List<Recipient> recipients) {
    return Bytes.of(new AgeSealer(recipients, RANDOM).seal(new byte[plaintextBytes]));
  }

  private static List<Recipient> classic(int count) {
    return Stream.<Recipient>generate(() -> X25519Identity.generate(RANDOM).recipient())
        .limit(count)
        .toList();
  }

  private static List<Recipient> hybrid(int count) {
    return Stream.<Recipient>generate(() -> HybridIdentity.generate(RANDOM).recipient())
        .limit(count)
        .toList();
  }
}
