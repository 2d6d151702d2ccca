package org.resguardo.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.age.Peer;

/// The program that knows more films and sound than any other. Tests that need it are skipped, and
/// say so, where it is not installed.
public final class Ffmpeg {
  /// After stream, two times, duration and size; side data may follow.
  private static final int HASH_COLUMN = 5;

  private Ffmpeg() {}

  public static void assumeInstalled() {
    assumeThat(Peer.isOnPath("ffmpeg")).as("SKIPPED: ffmpeg is not on the path").isTrue();
  }

  /// Some installations lack encoders that are not its own.
  public static void assumeEncodes(String coding) throws IOException, InterruptedException {
    assumeInstalled();
    assumeThat(run(List.of("-encoders")).output.contains(" " + coding + " "))
        .as("SKIPPED: this ffmpeg does not encode %s", coding)
        .isTrue();
  }

  /// Makes a file.
  public static void make(Path file, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(arguments);
    command.add(file.toString());
    assertThat(run(command).exitCode).as("ffmpeg makes %s", file.getFileName()).isZero();
  }

  /// One a packet or frame of film and sound, in order, without its time.
  public static List<String> hashes(Path file, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("-i", file.toString()));
    command.addAll(List.of("-map", "0:v?", "-map", "0:a?"));
    command.addAll(List.of(options));
    command.addAll(List.of("-f", "framemd5", "-"));
    return run(command)
        .output
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(",", -1)[HASH_COLUMN].strip())
        .toList();
  }

  private record Ended(int exitCode, String output) {}

  private static Ended run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "quiet", "-nostdin"));
    command.addAll(arguments);
    Process ffmpeg = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    String output = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(ffmpeg.waitFor(), output);
  }
}
