package org.resguardo.audit.log;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.Inspection;
import org.resguardo.audit.finding.LogGrowth;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.tlog.Checkpoint;
import org.resguardo.tlog.LogMemory;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.UnverifiedCheckpoint;

/// The checks of one log.
public final class LogChecks {
  private final LogKind kind;
  private final LogPolicy policy;
  private final LogVerifier verifier;
  private final PublishedLog log;
  private final @Nullable MemoryFolder memory;
  private final boolean mayReadEntries;
  private final InstantSource clock;
  private final PublishedKeyCheck keyCheck;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Checkpoint> verified = Optional.empty();
  private Optional<EntryReading> reading = Optional.empty();

  private LogChecks(
      LogKind kind,
      TrustPolicy trusted,
      @Nullable String auditorToken,
      @Nullable MemoryFolder memory,
      InstantSource clock) {
    this.kind = kind;
    this.policy = kind.policy(trusted);
    this.verifier = new LogVerifier(policy);
    this.log = new PublishedLog(kind.address(trusted), kind.isPublic() ? null : auditorToken);
    this.memory = memory;
    this.mayReadEntries = kind.isPublic() || auditorToken != null;
    this.clock = clock;
    this.keyCheck = new PublishedKeyCheck(kind.title(), trusted.acknowledgementKey());
  }

  /// Checks the log of that kind under the trust policy.
  ///
  /// @param auditorToken sent to the access log only; null when the auditor has none
  /// @param memory null when nothing is remembered
  public static AuditedLog run(
      LogKind kind,
      TrustPolicy trusted,
      @Nullable String auditorToken,
      @Nullable MemoryFolder memory,
      InstantSource clock) {
    return new LogChecks(kind, trusted, auditorToken, memory, clock).run();
  }

  private AuditedLog run() {
    add(Check.LOG_CHECKPOINT, this::checkpoint);
    if (verified.isPresent()) {
      Checkpoint checkpoint = verified.get();
      add(Check.LOG_WITNESSES, () -> witnesses(checkpoint));
      add(Check.LOG_CONSISTENCY, () -> consistency(checkpoint));
      add(Check.LOG_TREE, () -> tree(checkpoint.treeHead()));
      add(Check.LOG_ENTRIES, () -> entries(checkpoint.treeHead()));
      if (kind.isPublic()) {
        add(Check.LOG_KEYS, () -> keyCheck.of(believableEntries()));
      }
    }
    return new AuditedLog(
        findings, growth(), verified.map(Checkpoint::treeHead), believableEntries());
  }

  private void add(Check check, Inspection inspection) {
    findings.add(Inspection.run(check, kind.title(), inspection));
  }

  private Finding checkpoint() throws IOException {
    UnverifiedCheckpoint unverified = log.checkpoint();
    try {
      Checkpoint checkpoint = verifier.verifyWithoutWitnesses(unverified);
      verified = Optional.of(checkpoint);
      return ok(
          Check.LOG_CHECKPOINT,
          "%d entries, signed by %s".formatted(checkpoint.treeHead().size(), policy.origin()));
    } catch (LogRefusedException refused) {
      return fail(Check.LOG_CHECKPOINT, String.valueOf(refused.getMessage()));
    }
  }

  private Finding witnesses(Checkpoint checkpoint) {
    CosignatureAges ages = new CosignatureAges(checkpoint, policy, clock.instant());
    List<String> against = ages.complaints();
    String sentence =
        "%d of %d witnesses cosigned, quorum met"
            .formatted(checkpoint.cosignatures().size(), policy.quorum().witnesses().size());
    return against.isEmpty()
        ? new Finding.Ok(Check.LOG_WITNESSES, kind.title(), sentence, ages.lines())
        : new Finding.Fail(Check.LOG_WITNESSES, kind.title(), against.getFirst(), ages.lines());
  }

  private Finding consistency(Checkpoint checkpoint) throws IOException {
    if (memory == null) {
      return skip(Check.LOG_CONSISTENCY, "nothing to compare with: --memory was not given");
    }
    LogMemory before = memory.read(policy.origin());
    try {
      LogMemory after = before.advance(verifier.verify(checkpoint.unverified()), log);
      memory.keep(policy.origin(), after);
      return ok(Check.LOG_CONSISTENCY, continued(before, checkpoint.treeHead()));
    } catch (LogRefusedException refused) {
      return fail(Check.LOG_CONSISTENCY, refusal(refused, before, checkpoint.treeHead()));
    }
  }

  private static String continued(LogMemory before, TreeHead now) {
    return before
        .remembered()
        .map(last -> last.unverifiedBody().size())
        .map(size -> "%d entries then, %d now, all of them still there".formatted(size, now.size()))
        .orElse("first audit with this memory: %d entries remembered".formatted(now.size()));
  }

  private static String refusal(LogRefusedException refused, LogMemory before, TreeHead now) {
    long size = before.remembered().map(last -> last.unverifiedBody().size()).orElse(0L);
    return "%s: %d entries then, %d now; the memory is kept as it was"
        .formatted(refused.getMessage(), size, now.size());
  }

  private Finding tree(TreeHead head) throws IOException {
    if (TreeReading.isTooLarge(head)) {
      return fail(Check.LOG_TREE, "claims %d entries, too many to read".formatted(head.size()));
    }
    return Finding.of(
        Check.LOG_TREE,
        kind.title(),
        "the root of %d leaves was recomputed from all tiles".formatted(head.size()),
        new TreeReading(log, head).complaint().stream().toList());
  }

  private Finding entries(TreeHead head) throws IOException {
    if (!mayReadEntries) {
      return skip(Check.LOG_ENTRIES, "entries are for auditors: --token-file was not given");
    }
    if (TreeReading.isTooLarge(head)) {
      return skip(Check.LOG_ENTRIES, "too many to read");
    }
    EntryReading read = EntryReading.of(kind, log, head);
    reading = Optional.of(read);
    return Finding.of(
        Check.LOG_ENTRIES,
        kind.title(),
        "the root was recomputed from %d entries of known form".formatted(head.size()),
        read.complaints());
  }

  private LogGrowth growth() {
    long size = verified.map(checkpoint -> checkpoint.treeHead().size()).orElse(0L);
    return reading
        .map(read -> LogGrowth.of(kind.title(), policy.origin(), size, read.weeks()))
        .orElse(LogGrowth.unread(kind.title(), policy.origin(), size));
  }

  /// Entries of unknown form are passed over by who reads them; a wrong root spoils all.
  private Optional<List<Bytes>> believableEntries() {
    return reading
        .filter(_ -> kind.isPublic())
        .filter(EntryReading::isUnderTheHead)
        .map(EntryReading::entries);
  }

  private Finding ok(Check check, String sentence) {
    return new Finding.Ok(check, kind.title(), sentence, List.of());
  }

  private Finding fail(Check check, String sentence) {
    return new Finding.Fail(check, kind.title(), sentence, List.of());
  }

  private Finding skip(Check check, String why) {
    return new Finding.Skip(check, kind.title(), why);
  }
}
