package org.resguardo.audit;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.BlindedReport;
import org.resguardo.age.HybridIdentity;
import org.resguardo.audit.StubService.Reply;
import org.resguardo.audit.StubService.Request;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Organisation;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterEntry;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedLogs;
import org.resguardo.roster.TrustedService;
import org.resguardo.roster.TrustedVetter;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.WitnessGroup;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessQuorum;
import org.resguardo.vetting.CodeOfConduct;
import org.resguardo.vetting.EndorsementStatement;
import org.resguardo.vetting.SuspensionStatement;
import org.resguardo.vetting.VettedMember;
import org.resguardo.vetting.VettingEntry;
import org.resguardo.vetting.VettingStep;

/// An honest identity-service with one reviewer, endorsed and listed; tests make it dishonest.
public final class TestWorld implements Function<Request, Reply> {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final WitnessKey W1 = WitnessKey.generate("test-only-w1", RANDOM);
  private static final WitnessKey W2 = WitnessKey.generate("test-only-w2", RANDOM);
  private static final WitnessQuorum WITNESSES =
      WitnessQuorum.NONE
          .with(new TrustedWitness("w1", W1.cosignatureKey(), null))
          .with(new TrustedWitness("w2", W2.cosignatureKey(), null))
          .with(new WitnessGroup("both", 2, List.of("w1", "w2")))
          .withRule("both");

  private static final SignerKey IDENTITY = key("test-only-identity");

  /// Signs report-service's statements.
  public static final SignerKey REPORT = key("test-only-report");

  private static final SignerKey DIRECTORY = key("test-only.example/logs/directory");
  private static final SignerKey ACCESS = key("test-only.example/logs/access");

  /// Vetters of two organisations.
  public static final SignerKey CASA = key("test-only-vetter-casa");

  /// The other.
  public static final SignerKey PUENTE = key("test-only-vetter-puente");

  /// When everything here happens.
  public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  /// An auditor's clock.
  public static final InstantSource CLOCK = InstantSource.fixed(NOW);

  /// Today, UTC.
  public static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

  /// The one reviewer.
  public static final MemberKey REVIEWER =
      new MemberKey(
          MemberRole.REVIEWER,
          "m-7f3a",
          "org-casa",
          HybridIdentity.generate(RANDOM).recipient().encoded(),
          TODAY.plusDays(30));

  public final TestLog directory = new TestLog(DIRECTORY, WITNESSES, List.of(W1, W2));
  public final TestLog access = new TestLog(ACCESS, WITNESSES, List.of(W1, W2));
  public final List<String> rosters = new ArrayList<>();
  public final TreeSet<String> suspended = new TreeSet<>();

  /// Answers that take the place of the honest ones, by path.
  public final Map<String, Reply> replies = new HashMap<>();

  /// The world in order: invited, endorsed by two, granted, listed.
  public TestWorld() throws Exception {
    directory.add(step(VettingStep.INVITED), step(VettingStep.CONDUCT_ACCEPTED));
    directory.add(step(VettingStep.KEY_PROVEN));
    directory.add(endorsement(CASA, REVIEWER, 0), endorsement(PUENTE, REVIEWER, 0));
    directory.add(step(VettingStep.ROLE_GRANTED));
    publish(roster(1, List.of(REVIEWER)), CASA, PUENTE);
    for (int i = 0; i < 300; i++) {
      access.add(opened(i));
    }
  }

  private static SignerKey key(String name) {
    return SignerKey.generate(name, RANDOM);
  }

  /// What the auditor pins.
  public static TrustPolicy policy(URI service) {
    return new TrustPolicy(
        new TrustedService(service, IDENTITY.verifierKey()),
        new TrustedService(service, REPORT.verifierKey()),
        List.of(
            new TrustedVetter("org-casa", CASA.verifierKey()),
            new TrustedVetter("org-puente", PUENTE.verifierKey())),
        2,
        new TrustedLogs(DIRECTORY.verifierKey(), ACCESS.verifierKey(), WITNESSES));
  }

  /// A roster of today.
  public static RosterContent roster(int version, List<MemberKey> members) {
    return new RosterContent(
        version,
        TODAY,
        TODAY.plusDays(90),
        List.of(organisation("org-casa"), organisation("org-puente")),
        members);
  }

  private static Organisation organisation(String id) {
    return new Organisation(id, List.of("es"), List.of("extortion"), id);
  }

  /// Signs, logs and publishes a roster.
  public void publish(RosterContent roster, SignerKey... vetters) throws Exception {
    directory.entries.add(RosterEntry.of(roster).bytes());
    rosters.add(signed(roster, vetters));
  }

  /// The note of a roster.
  public static String signed(RosterContent roster, SignerKey... vetters) throws Exception {
    UnverifiedNote note = vetters[0].sign(roster.text());
    for (int i = 1; i < vetters.length; i++) {
      note = note.with(vetters[i].signature(roster.text()));
    }
    return note.encoded();
  }

  /// A vetter's endorsement of a key.
  public static String endorsement(SignerKey vetter, MemberKey member, int round) throws Exception {
    return vetter
        .sign(
            new EndorsementStatement(
                    VettedMember.of(member),
                    Bytes.fromHex(member.fingerprint()),
                    CodeOfConduct.sha256(),
                    round,
                    TODAY.plusDays(60))
                .text())
        .encoded();
  }

  /// A step about the reviewer.
  public static String step(VettingStep step) {
    return new VettingEntry(
            step, VettedMember.of(REVIEWER), "m-00aa", "org-puente", week(), null, null)
        .text();
  }

  private static String opened(int i) {
    Bytes digest = Bytes.of(Arrays.copyOf(new byte[] {(byte) i, (byte) (i >> 8)}, 32));
    return new AccessEntry("m-7f3a", week(), AccessAction.OPENED, new BlindedReport(digest)).text();
  }

  private static IsoWeek week() {
    return IsoWeek.of(NOW);
  }

  @Override
  public Reply apply(Request request) {
    try {
      Reply reply = replies.get(request.path());
      return reply == null ? honest(request.path()) : reply;
    } catch (Exception missing) {
      return Reply.text(404, "");
    }
  }

  private Reply honest(String path) throws Exception {
    if (path.startsWith("/v1/logs/directory")) {
      return bytes(directory.get(path.substring("/v1/logs/directory".length())));
    }
    if (path.startsWith("/v1/logs/access")) {
      return bytes(access.get(path.substring("/v1/logs/access".length())));
    }
    return switch (path) {
      case "/v1/roster" -> Reply.text(200, rosters.getLast());
      case "/v1/roster/proof" -> Reply.text(200, directory.proof(currentEntry()).encoded());
      case "/v1/suspensions" -> Reply.text(200, suspensions());
      default ->
          Reply.text(200, rosters.get(Integer.parseInt(path.replace("/v1/rosters/", "")) - 1));
    };
  }

  private Bytes currentEntry() throws Exception {
    return RosterEntry.of(
            RosterContent.parse(UnverifiedNote.parse(rosters.getLast()).unverifiedText()))
        .bytes();
  }

  private String suspensions() throws Exception {
    return IDENTITY.sign(SuspensionStatement.at(NOW, suspended).text()).encoded();
  }

  private static Reply bytes(byte[] body) {
    return new Reply(200, Map.of(), Bytes.of(body));
  }

  /// The same bytes with one bit flipped.
  public static Reply flipped(byte[] body, int at) {
    byte[] flipped = body.clone();
    flipped[at] ^= 1;
    return bytes(flipped);
  }
}
