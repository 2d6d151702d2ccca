package org.resguardo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.AccessSalt;
import org.resguardo.access.AccessSearch;
import org.resguardo.access.AccessSearch.Found;
import org.resguardo.access.BlindedReport;
import org.resguardo.client.LogWatcher;
import org.resguardo.client.PublishedRosters;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.LogRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds out who has looked at a report, from the public access log alone: nobody is told which
/// report is meant.
@Command(
    name = "mine",
    description = "Print who did what to a report in which week, as the access log has it.")
final class LogMineCommand implements Callable<Integer> {
  /// No access log is older.
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private final Streams streams;
  private final PrintWriter out;
  private final Messages messages;

  @Mixin private LogOptions options = new LogOptions();

  @Option(names = "--report", required = true, paramLabel = "ID", description = "The report's id.")
  private UUID report = new UUID(0, 0);

  @Option(
      names = "--salt",
      paramLabel = "FILE",
      description =
          "Holds the report's access salt, base64, on one line (default: standard input).")
  private @Nullable Path salt;

  LogMineCommand(Streams streams, PrintWriter out, Messages messages) {
    this.streams = streams;
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    TrustPolicy trusted = options.policy();
    BlindedReport blinded = BlindedReport.of(report, salt());
    List<RosterContent> rosters = rosters(trusted);
    List<Found> found =
        search(
            trusted,
            new AccessSearch(
                blinded, memberIds(rosters), weeks(rosters, LocalDate.now(ZoneOffset.UTC))));
    found.forEach(each -> out.println(line(each.entry())));
    if (found.isEmpty()) {
      messages.info("the access log has no entry of this report");
    }
    return 0;
  }

  private AccessSalt salt() throws Refusal, IOException {
    try {
      Bytes bytes = Bytes.fromBase64(KeyFiles.onlyLine(streams, salt));
      return new AccessSalt(SecretBytes.of(bytes.toArray()));
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(
          "not an access salt: base64 of %d bytes".formatted(AccessSalt.BYTES),
          "resguardo show --salt keeps it");
    }
  }

  private List<RosterContent> rosters(TrustPolicy trusted) throws Refusal, IOException {
    try {
      return new PublishedRosters(trusted, options.memory()).all();
    } catch (LogRefusedException refused) {
      throw LogOptions.refusal(trusted.directoryLog().origin(), refused);
    } catch (RosterFormatException other) {
      throw new Refusal("a roster of the log is not shown: " + other.getMessage());
    }
  }

  private static Set<String> memberIds(List<RosterContent> rosters) {
    return rosters.stream()
        .flatMap(roster -> roster.members().stream())
        .map(MemberKey::memberId)
        .collect(Collectors.toSet());
  }

  /// From the first roster, before which nobody could open anything, to next week, since clocks
  /// differ. From the first roster to now. Whoever keeps the log can put a roster of any date into
  /// it.
  static List<IsoWeek> weeks(List<RosterContent> rosters, LocalDate today) {
    LocalDate end = today.plusWeeks(1);
    LocalDate first =
        rosters.stream()
            .map(RosterContent::issued)
            .filter(day -> !day.isBefore(FIRST_DAY))
            .min(Comparator.naturalOrder())
            .orElse(FIRST_DAY);
    return Stream.iterate(first, day -> !day.isAfter(end), day -> day.plusWeeks(1))
        .map(day -> IsoWeek.of(day.atStartOfDay().toInstant(ZoneOffset.UTC)))
        .toList();
  }

  private List<Found> search(TrustPolicy trusted, AccessSearch search) throws Refusal, IOException {
    LogWatcher access = LogWatcher.ofAccess(trusted, options.memory());
    List<Found> found = new ArrayList<>();
    try {
      access.leafHashes(
          access.newest().checkpoint(),
          (hashes, firstIndex) -> found.addAll(search.among(firstIndex, hashes)));
      return found;
    } catch (LogRefusedException refused) {
      throw LogOptions.refusal(trusted.accessLog().origin(), refused);
    }
  }

  private static String line(AccessEntry entry) {
    String member = entry.memberId() == null ? "-" : entry.memberId();
    return String.join(" ", entry.week().toString(), entry.action().word(), member);
  }
}
