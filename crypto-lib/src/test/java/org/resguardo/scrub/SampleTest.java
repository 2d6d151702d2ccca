package org.resguardo.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.SharedSamples;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Every real file is cleaned, or refused with a reason, and what is cleaned tells nothing.
class SampleTest {
  /// Types that are refused, by how their names end.
  private static final List<String> REFUSED = List.of(".doc", ".psd", "JPXTestGrey.pdf");

  /// Values that stand in what the file is there to show: a book's text, a program's name in a
  /// sentence.
  private static final Map<String, Set<String>> IN_THE_TEXT =
      Map.of(
          "006-mat2-tests_data_office_revision_session_ids.docx",
          Set.of("Normal"), // a style's name
          "050-tika-tik-soft-module_src_test_resources_test-documents_testPPT_comment.pptx",
          Set.of("title"));

  @TempDir private static Path cleaned;

  private static final Map<String, ScrubbedFile> FILES = new TreeMap<>();
  private static final Map<String, ScrubException> REFUSALS = new TreeMap<>();

  @BeforeAll
  static void scrubAll() throws IOException {
    SharedSamples.assumePresent();
    FileScrubber scrubber = new FileScrubber(ScrubOptions.standard());
    for (Path sample : SharedSamples.all()) {
      String name = sample.getFileName().toString();
      Path clean = cleaned.resolve(name);
      try (Source in = Source.open(sample);
          OutputStream out = Files.newOutputStream(clean)) {
        FILES.put(name, scrubber.scrub(in, out));
      } catch (ScrubException refused) {
        Files.delete(clean);
        REFUSALS.put(name, refused);
      }
    }
  }

  @Test
  void samples_areCleanedOrRefusedForTheirType() {
    assertThat(FILES.size() + REFUSALS.size()).isEqualTo(58);
    assertThat(REFUSALS.keySet()).allMatch(name -> REFUSED.stream().anyMatch(name::endsWith));
    assertThat(REFUSALS.values())
        .allMatch(refused -> refused.reason() == ScrubException.Reason.REFUSED_TYPE);
  }

  @Test
  void exifTool_findsStructureOnly() throws IOException {
    ExifTool.assumeInstalled();
    assertThat(ExifTool.tellingTagsIn(cleaned)).isEmpty();
  }

  @Test
  void listedValues_areNowhere() throws IOException {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Set<String>> listed : ListedValues.read().entrySet()) {
      if (FILES.containsKey(listed.getKey())) {
        RawScan scan = RawScan.of(Files.readAllBytes(cleaned.resolve(listed.getKey())));
        Set<String> shown = IN_THE_TEXT.getOrDefault(listed.getKey(), Set.of());
        listed.getValue().stream()
            .filter(value -> !shown.contains(value) && scan.finds(value))
            .forEach(value -> found.add(listed.getKey() + " " + value));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void listedValues_areInTheOriginals() throws IOException {
    Map<String, Set<String>> listed = ListedValues.read();
    RawScan camera = RawScan.of(Files.readAllBytes(SharedSamples.ending("7D.jpg").getFirst()));
    RawScan office =
        RawScan.of(Files.readAllBytes(SharedSamples.ending("comment.docx").getFirst()));

    assertThat(camera.finds("380319450")).isTrue();
    assertThat(office.finds("Alex Marchant")).isTrue();
    assertThat(listed).hasSize(58);
    assertThat(listed.values().stream().mapToInt(Set::size).sum()).isGreaterThan(300);
  }

  @Test
  void photoWithCoordinates_countsThem() {
    ScrubbedFile photo = FILES.get("027-ianare-jpg_gps_DSCN0010.jpg");

    assertThat(photo.removals().of(RemovalKind.LOCATION)).isPositive();
    assertThat(photo.removals().of(RemovalKind.DEVICE)).isPositive();
  }
}
