package org.resguardo.audit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.Inspection;
import org.resguardo.audit.finding.StoredSize;
import org.resguardo.bundle.SizeClass;
import org.resguardo.roster.TrustPolicy;

/// Lengths and suites of what is stored, as report-service itself counts them for auditors.
public final class StoredPartsChecks {
  private static final String SUBJECT = "report-service";
  private static final String HYBRID = "mlkem768x25519"; // c2sp.org/age
  private static final Endpoint SIZES = Endpoint.get(Service.REPORT, "/v1/audit/sizes");

  private final Prober prober;
  private final @Nullable String auditorToken;
  private final List<StoredSize> sizes = new ArrayList<>();

  private StoredPartsChecks(TrustPolicy policy, @Nullable String auditorToken) {
    this.prober = new Prober(policy);
    this.auditorToken = auditorToken;
  }

  /// What was found, and what was counted.
  ///
  /// @param sizes empty when nothing was told
  public record Result(List<Finding> findings, List<StoredSize> sizes) {
    public Result {
      findings = List.copyOf(findings);
      sizes = List.copyOf(sizes);
    }
  }

  /// Asks, when there is a token to ask with.
  public static Result run(TrustPolicy policy, @Nullable String auditorToken) {
    StoredPartsChecks checks = new StoredPartsChecks(policy, auditorToken);
    List<Finding> findings =
        Stream.of(Check.STORED_SUITES, Check.COUNTED_LENGTHS).map(checks::run).toList();
    return new Result(findings, checks.sizes);
  }

  private Finding run(Check check) {
    String token = auditorToken;
    if (token == null) {
      return new Finding.Skip(check, SUBJECT, "needs an auditor's access token: --token-file");
    }
    return Inspection.run(
        check,
        SUBJECT,
        () -> {
          StoredParts parts = StoredParts.read(prober.sendAs(SIZES, token));
          return check == Check.STORED_SUITES ? suites(parts) : lengths(parts);
        });
  }

  private static Finding suites(StoredParts parts) {
    long files = parts.suites().stream().mapToLong(StoredParts.Suite::count).sum();
    return Finding.of(
        Check.STORED_SUITES,
        SUBJECT,
        "%d sealed parts, all of suite %s".formatted(files, HYBRID),
        parts.suites().stream()
            .filter(suite -> !suite.suite().equals(HYBRID))
            .map(suite -> "%d %s of suite %s".formatted(suite.count(), suite.part(), suite.suite()))
            .toList());
  }

  private Finding lengths(StoredParts parts) {
    sizes.addAll(parts.plaintextSizes());
    long files = sizes.stream().mapToLong(StoredSize::count).sum();
    return Finding.of(
        Check.COUNTED_LENGTHS,
        SUBJECT,
        "%d sealed parts, all of size classes".formatted(files),
        sizes.stream()
            .filter(size -> SizeClass.ofLength(size.bytes()).isEmpty())
            .map(size -> "%d %s of %d bytes".formatted(size.count(), size.part(), size.bytes()))
            .toList());
  }
}
