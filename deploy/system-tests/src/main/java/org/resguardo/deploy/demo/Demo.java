package org.resguardo.deploy.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.deploy.stack.Enrolment;
import org.resguardo.deploy.stack.RunningStack;

/// Runs the demo on a stack that was started; exits with 0 only if every step showed what it
/// should.
public final class Demo {
  private Demo() {}

  /// Takes the checkout from the system property `resguardo.root`, the stack from
  /// `resguardo.stack`.
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try {
      run(
          Path.of(System.getProperty("resguardo.root")),
          Path.of(System.getProperty("resguardo.stack")),
          new Story(out));
      out.println();
      out.println("Every step showed what it should.");
    } catch (Exception failed) {
      PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      err.println("demo: error: " + failed.getMessage());
      failed.printStackTrace(err);
      System.exit(1);
    }
  }

  private static void run(Path root, Path directory, Story story) throws Exception {
    RunningStack stack = RunningStack.in(directory);
    Path scratch = Files.createTempDirectory(directory, "demo");
    try (AccessTokens tokens = new AccessTokens(stack.issuer())) {
      ResguardoCommand resguardo = new ResguardoCommand(root, scratch);
      Cast cast = new Cast(stack, tokens, scratch);
      CaseworkChapter casework = new CaseworkChapter(story, stack, resguardo, cast, scratch);
      Enrolment enrolment = new Enrolment(stack, tokens);
      new RosterChapter(story, stack, enrolment).tell();
      VettingChapter vetting =
          new VettingChapter(story, stack, resguardo, cast, enrolment, scratch);
      Newcomer newcomer = vetting.vouchFor();
      Set<String> before = casework.inbox("reviewer-casa");
      TokenChapter partner = new TokenChapter(story, stack, resguardo, tokens, scratch);
      partner.fetch();
      new SubmissionChapter(story, stack, resguardo, scratch).tell(partner.wallet());
      partner.tryAgain();
      String id = casework.awaitRelease(before);
      casework.tell(id);
      vetting.suspend(newcomer);
      new LogChapter(story, stack, resguardo, cast).tell(id, casework.salt());
      new AuditChapter(story, stack, resguardo, cast, directory.resolve("audit.html")).tell();
      new SeizureChapter(story, stack, cast).tell();
    } finally {
      delete(scratch);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
