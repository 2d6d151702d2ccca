package org.resguardo.audit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.Inspection;
import org.resguardo.audit.finding.StoredSize;
import org.resguardo.bundle.SizeClass;
import org.resguardo.client.HttpAnswer;
import org.resguardo.roster.TrustPolicy;

/// The lengths of what is stored, as report-service tells auditors: `{"sizes":[{"part":
/// "testimony","bytes":4096,"count":3}]}`.
public final class StoredSizes {
  private static final String SUBJECT = "by its own account";
  private static final Endpoint SIZES = Endpoint.get(Service.REPORT, "/v1/audit/sizes");
  private static final int MAX_SIZES = 1000;
  /// Narrow, so that nothing a service was sent can come back on the auditor's screen.
  private static final Pattern PART = Pattern.compile("[a-z_]{1,30}");

  private static final JsonMapper JSON = new JsonMapper();

  private final List<StoredSize> sizes;
  private final Finding finding;

  private StoredSizes(List<StoredSize> sizes, Finding finding) {
    this.sizes = List.copyOf(sizes);
    this.finding = finding;
  }

  /// Asks, when there is a token to ask with.
  public static StoredSizes ask(TrustPolicy policy, @Nullable String auditorToken) {
    if (auditorToken == null) {
      return new StoredSizes(
          List.of(),
          new Finding.Skip(
              Check.LENGTHS, SUBJECT, "needs an auditor's access token: --token-file"));
    }
    List<StoredSize> sizes = new ArrayList<>();
    Finding finding =
        Inspection.run(
            Check.LENGTHS,
            SUBJECT,
            () -> {
              sizes.addAll(read(new Prober(policy).sendAs(SIZES, auditorToken)));
              return judged(sizes);
            });
    return new StoredSizes(sizes, finding);
  }

  /// What was told; empty when nothing was.
  public List<StoredSize> sizes() {
    return sizes;
  }

  /// Whether all of it is of size classes.
  public Finding finding() {
    return finding;
  }

  private static List<StoredSize> read(HttpAnswer answer) throws IOException {
    List<StoredSize> sizes = new ArrayList<>();
    if (!answer.isSuccess()) {
      throw new UnexpectedAnswerException("status " + answer.status());
    }
    for (JsonNode size : JSON.readTree(answer.body().toArray()).path("sizes")) {
      if (!PART.matcher(size.path("part").asText()).matches()) {
        throw new UnexpectedAnswerException("a part has no such name");
      }
      sizes.add(
          new StoredSize(
              size.path("part").asText(), size.path("bytes").asInt(), size.path("count").asLong()));
    }
    if (sizes.size() > MAX_SIZES) {
      throw new UnexpectedAnswerException("too many sizes");
    }
    return sizes;
  }

  private static Finding judged(List<StoredSize> sizes) {
    return Finding.of(
        Check.LENGTHS,
        SUBJECT,
        "%d sealed parts, all of size classes"
            .formatted(sizes.stream().mapToLong(StoredSize::count).sum()),
        sizes.stream()
            .filter(size -> SizeClass.ofLength(size.bytes()).isEmpty())
            .map(size -> "%s of %d bytes".formatted(size.part(), size.bytes()))
            .toList());
  }
}
