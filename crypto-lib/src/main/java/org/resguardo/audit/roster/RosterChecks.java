package org.resguardo.audit.roster;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.Inspection;
import org.resguardo.audit.log.AuditedLog;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterEntry;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedVetter;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.LoggedEntry;

/// The checks of the roster and of the keys in it, against the directory log as it was audited.
public final class RosterChecks {
  private static final String NO_ROSTER = "there is no roster to check";
  private static final String NO_LOG = "needs the directory log, which could not be verified";

  private final TrustPolicy policy;
  private final Optional<DirectoryHistory> history;
  private final Optional<List<Bytes>> entries;
  private final InstantSource clock;
  private final PublishedRosters published;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<UnverifiedRoster> roster = Optional.empty();

  private RosterChecks(TrustPolicy policy, AuditedLog directory, InstantSource clock) {
    this.policy = policy;
    this.entries = directory.entries();
    this.history = directory.entries().map(DirectoryHistory::new);
    this.clock = clock;
    this.published = new PublishedRosters(policy.identityService());
  }

  /// Checks under the trust policy, with the directory log as it was found.
  public static List<Finding> run(TrustPolicy policy, AuditedLog directory, InstantSource clock) {
    RosterChecks checks = new RosterChecks(policy, directory, clock);
    checks.run();
    return checks.findings;
  }

  private void run() {
    add(Check.ROSTER_SIGNATURES, this::signatures);
    add(Check.ROSTER_DATES, () -> withRoster(Check.ROSTER_DATES, this::dates));
    add(Check.ROSTER_INCLUSION, () -> withRoster(Check.ROSTER_INCLUSION, this::inclusion));
    add(Check.ROSTER_HISTORY, this::rosterHistory);
    add(Check.ROSTER_ENDORSEMENTS, () -> withRoster(Check.ROSTER_ENDORSEMENTS, this::endorsements));
    add(Check.ROSTER_SUSPENSIONS, () -> withRoster(Check.ROSTER_SUSPENSIONS, this::suspensions));
    add(Check.MEMBER_KEYS, () -> withRoster(Check.MEMBER_KEYS, this::memberKeys));
    findings.add(KeyAlgorithms.ofSigners(policy));
    findings.add(KeyAlgorithms.ofWitnesses(policy));
  }

  private interface OfRoster {
    Finding look(UnverifiedRoster roster) throws IOException;
  }

  private void add(Check check, Inspection inspection) {
    findings.add(Inspection.run(check, "", inspection));
  }

  private Finding withRoster(Check check, OfRoster look) throws IOException {
    return roster.isPresent() ? look.look(roster.get()) : new Finding.Skip(check, "", NO_ROSTER);
  }

  private Finding signatures() throws IOException {
    UnverifiedRoster current = published.current();
    roster = Optional.of(current);
    return verdict(current)
        .filter(Predicate.not(RosterChecks::isAboutDates))
        .map(refused -> fail(Check.ROSTER_SIGNATURES, String.valueOf(refused.getMessage())))
        .orElseGet(
            () ->
                ok(
                    Check.ROSTER_SIGNATURES,
                    "roster %d, signatures of %d organisations, quorum %d"
                        .formatted(
                            current.unverifiedContent().version(),
                            organisations(current),
                            policy.quorum())));
  }

  /// Of those who signed a note whose signatures have been verified.
  private long organisations(UnverifiedRoster verified) {
    return policy.vetters().stream()
        .filter(
            vetter ->
                verified.note().signatures().stream()
                    .anyMatch(signature -> signature.claimsToBeFrom(vetter.key())))
        .map(TrustedVetter::organisation)
        .distinct()
        .count();
  }

  private Finding dates(UnverifiedRoster current) {
    RosterContent content = current.unverifiedContent();
    return verdict(current)
        .filter(RosterChecks::isAboutDates)
        .map(refused -> fail(Check.ROSTER_DATES, String.valueOf(refused.getMessage())))
        .orElseGet(
            () ->
                ok(
                    Check.ROSTER_DATES,
                    "issued %s, expires %s".formatted(content.issued(), content.expires())));
  }

  private Optional<RosterRefusedException> verdict(UnverifiedRoster current) {
    try {
      new RosterVerifier(policy, clock).verifyWithoutLog(current);
      return Optional.empty();
    } catch (RosterRefusedException refused) {
      return Optional.of(refused);
    }
  }

  private static boolean isAboutDates(RosterRefusedException refused) {
    return refused.reason() == Reason.EXPIRED || refused.reason() == Reason.NOT_YET_VALID;
  }

  private Finding inclusion(UnverifiedRoster current) throws IOException {
    Bytes entry = RosterEntry.of(current.unverifiedContent()).bytes();
    try {
      LoggedEntry logged = new LogVerifier(policy.directoryLog()).verify(published.proof(), entry);
      return isWhereTheLogHasIt(logged)
          ? ok(Check.ROSTER_INCLUSION, "entry %d of the log".formatted(logged.leafIndex()))
          : fail(Check.ROSTER_INCLUSION, "the proof is of another log than the one served");
    } catch (LogRefusedException refused) {
      return fail(Check.ROSTER_INCLUSION, String.valueOf(refused.getMessage()));
    }
  }

  /// Two logs under one key would each prove its own.
  private boolean isWhereTheLogHasIt(LoggedEntry logged) {
    return entries
        .filter(all -> logged.leafIndex() < all.size())
        .map(all -> all.get((int) logged.leafIndex()).equals(logged.entry()))
        .orElse(true);
  }

  private Finding rosterHistory() throws IOException {
    if (history.isEmpty()) {
      return new Finding.Skip(Check.ROSTER_HISTORY, "", NO_LOG);
    }
    List<RosterEntry> logged = history.get().rosters();
    return Finding.of(
        Check.ROSTER_HISTORY,
        "",
        "rosters published: %d, versions without gaps, each as logged and signed"
            .formatted(logged.size()),
        new RosterHistory(published, policy).complaints(logged));
  }

  private Finding endorsements(UnverifiedRoster current) {
    if (history.isEmpty()) {
      return new Finding.Skip(Check.ROSTER_ENDORSEMENTS, "", NO_LOG);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Endorsements endorsements = new Endorsements(history.get(), policy, clock, today);
    RosterContent content = current.unverifiedContent();
    return Finding.of(
        Check.ROSTER_ENDORSEMENTS,
        "",
        "keys in force: %d, each endorsed by two organisations"
            .formatted(endorsements.keys(content).size()),
        endorsements.complaints(content));
  }

  private Finding suspensions(UnverifiedRoster current) throws IOException {
    return new SuspensionCheck(policy, history, clock)
        .look(published.suspensions(), current.unverifiedContent());
  }

  private Finding memberKeys(UnverifiedRoster current) {
    return KeyAlgorithms.ofMembers(current.unverifiedContent());
  }

  private static Finding ok(Check check, String sentence) {
    return new Finding.Ok(check, "", sentence, List.of());
  }

  private static Finding fail(Check check, String sentence) {
    return new Finding.Fail(check, "", sentence, List.of());
  }
}
