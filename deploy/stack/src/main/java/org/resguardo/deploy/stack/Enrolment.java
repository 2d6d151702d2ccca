package org.resguardo.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.resguardo.age.Identity;
import org.resguardo.age.IdentityFile;
import org.resguardo.age.KeyFormatException;
import org.resguardo.client.KeyChallenge;
import org.resguardo.client.OwnVettingClient;
import org.resguardo.client.RosterClient;
import org.resguardo.client.ServiceException;
import org.resguardo.client.VettingClient;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Organisation;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.vetting.CodeOfConduct;
import org.resguardo.vetting.EndorsementQuorum;
import org.resguardo.vetting.EndorsementStatement;
import org.resguardo.vetting.UnverifiedEndorsement;
import org.resguardo.vetting.VettingFormatException;

/// What vetters and members of the demo organisations do, each with their own login and their own
/// keys, until a roster is published.
public final class Enrolment {
  private static final Map<String, Organisation> ORGANISATIONS =
      Map.of(
          "org-casa",
          new Organisation(
              "org-casa",
              List.of("es", "en"),
              List.of("extortion", "kidnapping", "shelter"),
              "Casa del Norte"),
          "org-puente",
          new Organisation(
              "org-puente",
              List.of("es"),
              List.of("extortion", "legal"),
              "El Puente, clínica jurídica"),
          "org-faro",
          new Organisation("org-faro", List.of("es", "en"), List.of("documentation"), "El Faro"));

  private final RunningStack stack;
  private final AccessTokens tokens;

  /// @param tokens of the stack's realm; not closed here
  public Enrolment(RunningStack stack, AccessTokens tokens) {
    this.stack = stack;
    this.tokens = tokens;
  }

  /// Whether there is a roster that verifies.
  boolean isComplete() {
    try {
      new RosterClient(stack.policy(), stack.memory(), InstantSource.system()).current();
      return true;
    } catch (ServiceException | RosterRefusedException | RosterFormatException none) {
      return false;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Waits until report-service goes by the published roster; returns it.
  public Roster awaitRoster() {
    return done(() -> RosterArrival.await(stack));
  }

  /// Enters everybody with a key, has each endorsed by vetters of two organisations, and has the
  /// vetters of two organisations sign the roster.
  void enrol(DemoPeople people) {
    people.organisations().forEach(organisation -> enterOrganisation(vetterOf(organisation)));
    List<String> members =
        people.everyone().stream()
            .filter(person -> person.organisation() != null)
            .map(DemoPerson::username)
            .toList();
    for (String member : members) {
      enterKey(vetterOf(Objects.requireNonNull(people.named(member).organisation())), member);
      acceptConduct(member);
      endorsersOf(member, people).forEach(vetter -> endorse(vetter, member));
    }
    signNext();
  }

  /// Has the vetters of two organisations sign the next roster; returns it once it is served and
  /// report-service goes by it.
  public Roster publish() {
    signNext();
    return awaitRoster();
  }

  private void signNext() {
    String draft = draft("vetter-casa");
    sign("vetter-casa", draft);
    sign("vetter-puente", draft);
  }

  /// Enters the organisation of `vetter`.
  public Organisation enterOrganisation(String vetter) {
    Organisation organisation =
        Objects.requireNonNull(ORGANISATIONS.get(stack.person(vetter).organisation()));
    return done(
        () -> {
          as(vetter).enterOrganisation(organisation);
          return organisation;
        });
  }

  /// Has `vetter` enter the key of `member`, and `member` prove that they hold it.
  public MemberKey enterKey(String vetter, String member) {
    return done(
        () -> {
          MemberKey key = keyOf(stack.person(member));
          switch (as(vetter).enterKey(key)) {
            case KeyChallenge.None _ -> {}
            case KeyChallenge.Sealed sealed ->
                as(vetter).prove(key.memberId(), sealed.answer(identities(member)));
            case KeyChallenge.ToSign toSign ->
                as(vetter).prove(key.memberId(), toSign.answer(signer(member)));
          }
          return key;
        });
  }

  /// Has `member` accept the code of conduct.
  public void acceptConduct(String member) {
    done(
        () -> {
          new OwnVettingClient(stack.policy().identityService(), tokens.of(stack.person(member)))
              .acceptConduct(CodeOfConduct.sha256());
          return member;
        });
  }

  /// Has `vetter` endorse `member`, if the service shows the key that lies in the member's folder.
  /// Returns whether the key is in force now.
  public boolean endorse(String vetter, String member) {
    return done(
        () -> {
          MemberKey key = keyOf(stack.person(member));
          VettingClient client = as(vetter);
          EndorsementStatement statement = client.endorsement(key.memberId());
          if (!statement.isFor(key)) {
            throw new StackException("the service shows another key of " + member);
          }
          UnverifiedNote signed = signer(vetter).sign(statement.text());
          return client.endorse(UnverifiedEndorsement.of(signed));
        });
  }

  /// Two vetters of two organisations who may endorse `member`: the own organisation's first, but
  /// nobody themselves.
  private static List<String> endorsersOf(String member, DemoPeople people) {
    String own = Objects.requireNonNull(people.named(member).organisation());
    return Stream.concat(Stream.of(own), people.organisations().stream())
        .distinct()
        .map(Enrolment::vetterOf)
        .filter(vetter -> !vetter.equals(member))
        .limit(EndorsementQuorum.ORGANISATIONS)
        .toList();
  }

  private static String vetterOf(String organisation) {
    return "vetter" + organisation.substring("org".length());
  }

  /// Has `vetter` draft the next roster; returns its text.
  public String draft(String vetter) {
    return done(() -> as(vetter).draftRoster());
  }

  /// Has `vetter` sign `draft` and upload the signature; returns whether that published the roster.
  public boolean sign(String vetter, String draft) {
    return done(() -> as(vetter).uploadSignature(signer(vetter).sign(draft)));
  }

  private VettingClient as(String username) {
    return new VettingClient(stack.policy().identityService(), tokens.of(stack.person(username)));
  }

  private MemberKey keyOf(DemoPerson person) {
    MemberRole role = MemberRole.ofWord(person.role()).orElseThrow();
    return new MemberKey(
        role,
        person.memberId(),
        Objects.requireNonNull(person.organisation()),
        role.readsSealedFiles()
            ? PrivateFiles.read(stack.folder(person.username()).resolve("recipient.txt")).strip()
            : signer(person.username()).verifierKey().encoded(),
        lastDay());
  }

  /// The end of next year: the same on every day of this year, so that a key entered again is the
  /// same key.
  private static LocalDate lastDay() {
    return LocalDate.of(LocalDate.now(ZoneOffset.UTC).getYear() + 1, Month.DECEMBER, 31);
  }

  private List<Identity> identities(String member) throws KeyFormatException {
    return IdentityFile.parse(PrivateFiles.read(stack.folder(member).resolve("identity.txt")));
  }

  private SignerKey signer(String username) {
    return DemoKeys.signer(stack.folder(username).resolve("signing.key"));
  }

  private interface Step<T> {
    T run()
        throws IOException,
            KeyFormatException,
            NoteFormatException,
            RosterFormatException,
            RosterRefusedException,
            VettingFormatException;
  }

  private static <T> T done(Step<T> step) {
    try {
      return step.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (KeyFormatException | NoteFormatException malformed) {
      throw new StackException("a demo key is malformed", malformed);
    } catch (RosterFormatException | RosterRefusedException refused) {
      throw new StackException("the published roster does not verify", refused);
    } catch (VettingFormatException malformed) {
      throw new StackException("an endorsement is malformed", malformed);
    }
  }
}
