package org.resguardo.deploy.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who there is in the local stack: three organisations with a reviewer, a vetter and a custodian
/// each, an auditor and an operator.
///
/// Passwords and member ids are random, and the same whenever made for the same directory. User
/// names are the role and the organisation: `reviewer-casa`, `vetter-faro`, `auditor`.
public final class DemoPeople {
  private static final List<String> ORGANISATIONS = List.of("org-casa", "org-puente", "org-faro");
  private static final List<String> ROLES = List.of("reviewer", "vetter", "custodian");

  private final List<DemoPerson> everyone;

  private DemoPeople(List<DemoPerson> everyone) {
    this.everyone = everyone;
  }

  /// The people whose passwords and member ids are kept in `directory`.
  public static DemoPeople in(Path directory) {
    StackSettings settings = new StackSettings(PrivateFiles.directory(directory));
    Stream<DemoPerson> members =
        ORGANISATIONS.stream()
            .flatMap(
                organisation -> ROLES.stream().map(role -> person(settings, role, organisation)));
    Stream<DemoPerson> others =
        Stream.of("auditor", "operator").map(role -> person(settings, role, null));
    return new DemoPeople(Stream.concat(members, others).toList());
  }

  public List<String> organisations() {
    return ORGANISATIONS;
  }

  public List<DemoPerson> everyone() {
    return everyone;
  }

  /// The person who logs in as `username`.
  ///
  /// @throws StackException when there is nobody of this user name
  public DemoPerson named(String username) {
    return everyone.stream()
        .filter(person -> person.username().equals(username))
        .findFirst()
        .orElseThrow(() -> new StackException("nobody here is called " + username));
  }

  private static DemoPerson person(
      StackSettings settings, String role, @Nullable String organisation) {
    String username = organisation == null ? role : role + organisation.substring("org".length());
    return new DemoPerson(
        username, settings.password(username), role, settings.memberId(username), organisation);
  }
}
