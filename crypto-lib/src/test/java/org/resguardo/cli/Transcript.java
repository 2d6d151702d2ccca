package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.resguardo.submission.IsoWeek;

/// A transcript: what a person types, and all that the command says.
///
/// `$ resguardo ...` runs a command (`< FILE` and `> FILE` redirect), lines after it are its
/// standard output, lines that start with `! ` its standard error, `? N` its exit status (0 when
/// missing). `+ FILE TEXT` makes a file, `- FILE` asserts that there is none, `% WORDS` sets the
/// scene as the test says. `DIR` stands for a new folder, `WEEK` for this week, `...` at a line's
/// end for anything.
final class Transcript {
  /// Does what `%` lines say.
  interface Scene {
    void set(List<String> words) throws Exception;
  }

  private final Path folder;
  private final Scene scene;

  Transcript(Path folder, Scene scene) {
    this.folder = folder;
    this.scene = scene;
  }

  private record Step(String command, List<String> out, List<String> err, AtomicInteger status) {}

  /// Plays the transcript of that name beside this class.
  void play(String name) throws Exception {
    Step step = null;
    for (String line : transcript(name)) {
      if (line.matches("[$+%-] .*")) {
        check(step);
        step = new Step(line, new ArrayList<>(), new ArrayList<>(), new AtomicInteger());
      } else if (step != null && !line.startsWith("##")) {
        read(line, step);
      }
    }
    check(step);
  }

  private static void read(String line, Step step) {
    if (line.startsWith("! ")) {
      step.err().add(line.substring(2));
    } else if (line.startsWith("? ")) {
      step.status().set(Integer.parseInt(line.substring(2)));
    } else {
      step.out().add(line);
    }
  }

  private void check(Step step) throws Exception {
    if (step == null) {
      return;
    }
    String[] words = step.command().substring(2).replace("DIR", folder.toString()).split(" ");
    switch (step.command().charAt(0)) {
      case '+' -> Files.writeString(Path.of(words[0]), text(words) + "\n");
      case '%' -> scene.set(List.of(words));
      case '-' -> assertThat(Path.of(words[0])).doesNotExist();
      default -> run(step, words);
    }
  }

  private static String text(String[] words) {
    return String.join(" ", Arrays.copyOfRange(words, 1, words.length)).replace("\\n", "\n");
  }

  private void run(Step step, String[] words) throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList(words).subList(1, words.length));
    InputStream in = new ByteArrayInputStream(redirected(arguments, "<").map(this::bytes));
    Redirect to = redirected(arguments, ">");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status = Resguardo.run(in, out, err, arguments.toArray(new String[0]));

    if (to.file() != null) {
      Files.write(Path.of(to.file()), out.toByteArray());
      out.reset();
    }
    assertSays(step.command(), out, step.out());
    assertSays(step.command(), err, step.err());
    assertThat(status).as(step.command()).isEqualTo(step.status().get());
  }

  private record Redirect(String file) {
    byte[] map(Function<String, byte[]> read) {
      return file == null ? new byte[0] : read.apply(file);
    }
  }

  private static Redirect redirected(List<String> arguments, String sign) {
    int at = arguments.indexOf(sign);
    if (at < 0) {
      return new Redirect(null);
    }
    arguments.remove(at);
    return new Redirect(arguments.remove(at));
  }

  private byte[] bytes(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private void assertSays(String command, ByteArrayOutputStream said, List<String> expected) {
    String text =
        said.toString(StandardCharsets.UTF_8)
            .replace(folder.toString(), "DIR")
            .replace(IsoWeek.of(Instant.now()).toString(), "WEEK");
    List<String> lines = text.lines().toList();
    assertThat(lines).as(command).hasSameSizeAs(expected);
    for (int i = 0; i < lines.size(); i++) {
      if (expected.get(i).endsWith("...")) {
        assertThat(lines.get(i))
            .as(command)
            .startsWith(expected.get(i).replaceFirst("\\.{3}$", ""));
      } else {
        assertThat(lines.get(i)).as(command).isEqualTo(expected.get(i));
      }
    }
  }

  private static List<String> transcript(String name) throws IOException {
    try (InputStream file = Transcript.class.getResourceAsStream(name + ".transcript")) {
      byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
