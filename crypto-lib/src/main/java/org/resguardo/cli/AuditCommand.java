package org.resguardo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.audit.Audit;
import org.resguardo.audit.database.DatabaseChecks;
import org.resguardo.audit.finding.AuditReport;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.output.AuditJson;
import org.resguardo.audit.output.AuditPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Checks everything an auditor can check, and prints one line a check.
@Command(
    name = "audit",
    description = "Check what the services promise; prints one line a check, fails if any fails.")
final class AuditCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PolicyOption policy = new PolicyOption();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Holds the access token of an auditor's login, on one line.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--memory",
      paramLabel = "FOLDER",
      description = "Remember tree heads in FOLDER and compare with those of the last audit.")
  private @Nullable Path memory;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "Look into the database at this JDBC address, read-only. Repeatable.",
        "User and password come from PGUSER and PGPASSWORD, or from PostgreSQL's password file."
      })
  private List<String> databases = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the report to FILE.")
  private @Nullable Path json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page.")
  private @Nullable Path html;

  AuditCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    if (!databases.stream().allMatch(DatabaseChecks::isAddress)) {
      throw new ParameterException(
          spec.commandLine(), "a database is jdbc:postgresql://..., without a password");
    }
    AuditReport report = audit().run(InstantSource.system());
    report.findings().forEach(finding -> out.println(line(finding)));
    write(json, AuditJson.write(report));
    write(html, AuditPage.write(report));
    return report.holds() ? 0 : Resguardo.REFUSED;
  }

  private Audit audit() throws Refusal, IOException {
    return new Audit(
        policy.policy(),
        tokenFile == null ? null : KeyFiles.onlyLine(tokenFile),
        memory,
        databases,
        System.getenv());
  }

  /// Findings are made harmless where they are made, and again here, where they are shown.
  private static String line(Finding finding) {
    String what = finding.check().word();
    String subject = finding.subject().isEmpty() ? "" : " of " + finding.subject();
    return OneLine.of(
        "%-4s %-10s %s%s: %s"
            .formatted(
                finding.word(), finding.check().group().word(), what, subject, finding.sentence()));
  }

  private static void write(@Nullable Path file, String text) throws IOException {
    if (file != null) {
      try (OutputStream out = new LazyFileOutputStream(file)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
