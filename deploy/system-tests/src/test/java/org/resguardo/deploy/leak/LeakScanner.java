package org.resguardo.deploy.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Searches bytes, files and whole trees for canaries in all their forms.
///
/// What is deflated is searched inflated, twice over. Files are read in pieces that overlap by more
/// than any form is long; something deflated across the end of a piece of 32 MiB is searched up to
/// that end.
public final class LeakScanner {
  private static final int PIECE = 32 << 20;
  private static final int DEEPEST = 2;

  /// By the first two bytes; most pairs begin nothing.
  private final Map<Integer, List<Needle>> byBeginning = new HashMap<>();

  private final BitSet beginnings = new BitSet(1 << 16);
  private final int overlap;

  public LeakScanner(Collection<Canary> canaries) {
    List<Needle> needles = canaries.stream().map(Forms::of).flatMap(List::stream).toList();
    needles.forEach(this::index);
    this.overlap = needles.stream().mapToInt(Needle::length).max().orElse(1);
  }

  /// Searches a text, also its file name or the like.
  public List<Finding> scan(String where, String text) {
    return scan(where, text.getBytes(StandardCharsets.UTF_8));
  }

  public List<Finding> scan(String where, byte[] bytes) {
    return scan(where, bytes, bytes.length, 0, 0);
  }

  /// Searches every regular file under `root` and its name. What vanishes meanwhile is left out.
  public List<Finding> scanTree(Path root) throws IOException {
    List<Finding> findings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        findings.addAll(scan("the name " + file, file.toString()));
        if (Files.isRegularFile(file)) {
          findings.addAll(scanFile(file));
        }
      }
    }
    return findings;
  }

  public List<Finding> scanFile(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return scan(file.toString(), in);
    } catch (NoSuchFileException vanished) {
      return List.of();
    }
  }

  /// Searches a stream to its end.
  public List<Finding> scan(String where, InputStream in) throws IOException {
    List<Finding> findings = new ArrayList<>();
    byte[] piece = new byte[PIECE + overlap];
    int kept = 0;
    long offset = 0;
    int count = in.readNBytes(piece, 0, PIECE);
    while (count > 0) {
      int length = kept + count;
      findings.addAll(scan(where, piece, length, offset, 0));
      kept = Math.min(overlap, length);
      offset += length - kept;
      System.arraycopy(piece, length - kept, piece, 0, kept);
      count = in.readNBytes(piece, kept, PIECE);
    }
    return findings;
  }

  private List<Finding> scan(String where, byte[] bytes, int length, long offset, int depth) {
    List<Finding> findings = new ArrayList<>();
    for (int at = 0; at + 1 < length; at++) {
      int beginning = Needle.pair(bytes, at);
      if (beginnings.get(beginning)) {
        for (Needle needle : byBeginning.getOrDefault(beginning, List.of())) {
          if (needle.isAt(bytes, length, at)) {
            findings.add(needle.foundIn(where, offset + at));
          }
        }
      }
    }
    if (depth < DEEPEST) {
      for (byte[] inflated : Inflation.of(bytes, length)) {
        findings.addAll(scan(where + ", inflated", inflated, inflated.length, 0, depth + 1));
      }
    }
    return findings;
  }

  private void index(Needle needle) {
    beginnings.set(needle.beginning());
    byBeginning.computeIfAbsent(needle.beginning(), _ -> new ArrayList<>()).add(needle);
  }
}
