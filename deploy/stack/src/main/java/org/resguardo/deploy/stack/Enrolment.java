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
import org.resguardo.age.Identity;
import org.resguardo.age.IdentityFile;
import org.resguardo.age.KeyFormatException;
import org.resguardo.client.KeyChallenge;
import org.resguardo.client.RosterClient;
import org.resguardo.client.ServiceException;
import org.resguardo.client.VettingClient;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Organisation;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;

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

  /// Enters everybody with a key, and has the vetters of two organisations sign the roster.
  void enrol(DemoPeople people) {
    for (String organisation : people.organisations()) {
      String vetter = people.named("vetter" + organisation.substring("org".length())).username();
      enterOrganisation(vetter);
      people.everyone().stream()
          .filter(person -> organisation.equals(person.organisation()))
          .forEach(person -> enterKey(vetter, person.username()));
    }
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
            RosterRefusedException;
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
    }
  }
}
