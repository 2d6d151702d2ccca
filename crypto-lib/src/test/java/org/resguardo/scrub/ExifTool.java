package org.resguardo.scrub;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.resguardo.age.Peer;

/// The program that finds more metadata than any other. Tests that need it are skipped, and say so,
/// where it is not installed.
public final class ExifTool {
  private ExifTool() {}

  public static void assumeInstalled() {
    assumeThat(Peer.isOnPath("exiftool")).as("SKIPPED: exiftool is not on the path").isTrue();
  }

  /// Tags it finds in the files of a folder that are more than structure, after the file's name.
  public static List<String> tellingTagsIn(Path folder) throws IOException {
    List<String> told = new ArrayList<>();
    tagsIn(folder)
        .forEach(
            (file, tags) ->
                tags.stream()
                    .filter(tag -> !StructuralTags.allow(tag))
                    .forEach(tag -> told.add(file + " " + tag)));
    return told;
  }

  /// All tags it finds in the files of a folder, as `Group:Tag`, by the file's name. Left out is
  /// what it derives from others or from the file system.
  private static Map<String, Set<String>> tagsIn(Path folder) throws IOException {
    Process exiftool =
        new ProcessBuilder(
                List.of(
                    "exiftool",
                    "-j",
                    "-a",
                    "-u",
                    "-G1",
                    "-ee",
                    "-e",
                    "--System:all",
                    "--ExifTool:ExifToolVersion",
                    folder.toString()))
            .redirectError(Redirect.DISCARD)
            .start();
    Map<String, Set<String>> tags = new TreeMap<>();
    for (JsonNode file : new ObjectMapper().readTree(exiftool.getInputStream())) {
      Set<String> names = new TreeSet<>();
      file.fieldNames().forEachRemaining(names::add);
      names.remove("SourceFile");
      tags.put(Path.of(file.get("SourceFile").asText()).getFileName().toString(), names);
    }
    return tags;
  }
}
