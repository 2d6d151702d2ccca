package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resguardo.deploy.leak.Canaries;
import org.resguardo.deploy.leak.Finding;
import org.resguardo.deploy.leak.LeakScanner;
import org.resguardo.token.Token;

/// After a busy run nothing of any request is in any file, row, log or answer, and the scanner that
/// says so finds what somebody did keep.
@ExtendWith(StackExtension.class)
class RequestLeakIT {
  private static final int ROUNDS = 10;

  /// What an error would tell of the program: exceptions, places in the code, statements.
  private static final Pattern INSIDES =
      Pattern.compile("Exception|\\tat |org\\.resguardo|io\\.|java\\.|select |insert |Error id");

  private final SystemStack stack;
  private final StoredRows rows;

  RequestLeakIT(SystemStack stack) {
    this.stack = stack;
    this.rows = new StoredRows(stack.running());
  }

  @Test
  void busyRun_leavesNothingOfAnyRequest() throws Exception {
    Canaries canaries = new Canaries();
    MarkedTraffic traffic = new MarkedTraffic(stack, canaries);
    for (Token token : PartnerTokens.some(stack.running(), ROUNDS)) {
      traffic.sendEveryKind(token);
    }

    assertThat(traffic.answers()).hasSizeGreaterThan(300).noneMatch(String::isEmpty);
    assertThat(traffic.answers()).noneMatch(answer -> INSIDES.matcher(answer).find());
    assertThat(findings(canaries.scanner(), traffic.answers())).isEmpty();
    assertThat(dumps()).isEmpty();
  }

  @Test
  void scanner_findsWhatTheDatabaseKeeps() throws Exception {
    Canaries canaries = new Canaries();
    String kept = canaries.at("row");
    rows.execute(
        "create table planted (text text, bytes bytea)",
        "insert into planted select repeat('header ', 1000) || '%1$s' || repeat('header ', 1000), '%1$s'"
            .formatted(kept));
    rows.flush();

    List<Finding> found = findings(canaries.scanner(), List.of());
    rows.execute("drop table planted");

    assertThat(found).extracting(Finding::where).anyMatch(where -> where.contains("/pg_wal/"));
    assertThat(found).extracting(Finding::where).anyMatch(where -> where.contains("/base/"));
    assertThat(found).extracting(Finding::where).anyMatch(where -> where.contains("planted"));
    assertThat(found).extracting(Finding::form).anyMatch(form -> form.startsWith("pglz"));
    assertThat(found).extracting(Finding::form).anyMatch(form -> form.startsWith("hex"));
  }

  @Test
  void scanner_findsWhatALogKeeps() throws Exception {
    Canaries canaries = new Canaries();
    rows.execute("set log_statement = 'all'", "select '%s'".formatted(canaries.at("statement")));

    assertThat(findings(canaries.scanner(), List.of()))
        .extracting(Finding::where)
        .anyMatch(where -> where.endsWith("postgres.log"));
  }

  private List<Finding> findings(LeakScanner scanner, List<String> answers) throws Exception {
    rows.flush();
    List<Finding> findings = new ArrayList<>(scanner.scanTree(stack.directory()));
    findings.addAll(rows.scan(scanner));
    answers.forEach(answer -> findings.addAll(scanner.scan("answer", answer)));
    return findings;
  }

  /// What a crash would have left where the servers were started.
  private static List<Path> dumps() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("resguardo.root")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("core(\\..*)?|hs_err.*|.*\\.hprof"))
          .toList();
    }
  }
}
