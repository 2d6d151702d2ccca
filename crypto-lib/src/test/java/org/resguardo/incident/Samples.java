package org.resguardo.incident;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.resguardo.incident.vocabulary.ConsentLevel;
import org.resguardo.incident.vocabulary.Language;

/// The published example reports, one for each of five real cases.
public final class Samples {
  public static final String JOURNEY = "five-demands-one-journey.json";
  static final String FAMILY = "one-family-two-cities.json";
  public static final String TAXI = "delivered-by-a-taxi.json";
  static final String EXTORTED = "reported-then-extorted.json";
  public static final String TURNED_AWAY = "turned-away-without-a-national-id.json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Samples() {}

  static List<String> names() {
    return List.of(JOURNEY, FAMILY, TAXI, EXTORTED, TURNED_AWAY);
  }

  /// As it is published.
  public static byte[] json(String name) {
    return resource("examples/" + name);
  }

  static ObjectNode tree(String name) {
    return tree(json(name));
  }

  static ObjectNode tree(byte[] json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// As it is read.
  public static IncidentReport report(String name) {
    try {
      return ReportJson.read(json(name));
    } catch (ReportFormatException broken) {
      throw new AssertionError(broken);
    }
  }

  static Testimony testimony() {
    return Testimony.of(
        7,
        List.of(new OrganisationId("org-casa"), new OrganisationId("org-puente")),
        Map.of(
            "contact", Sha256.of(new byte[] {1}),
            "mailbox", Sha256.of(new byte[] {2}),
            "attachment-01", Sha256.of(new byte[] {3}),
            "attachment-02", Sha256.of(new byte[] {4})),
        List.of(
            new AttachedFile(PartName.of(1), FileName.of(2, "mp4"), 1_500_000),
            new AttachedFile(PartName.of(2), FileName.of(3, "jpg"), 1)),
        List.of(
            new OriginalFile(
                PartName.of(2),
                Sha256.of(new byte[] {5}),
                Sha256.of(new byte[] {6}),
                List.of(ConsentLevel.C0_STORE, ConsentLevel.C1_REVIEWERS))),
        Language.ES,
        report(EXTORTED));
  }

  static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
