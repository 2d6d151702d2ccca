package org.resguardo.identity.realm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.resguardo.roster.MemberRole;

/// Makes an account's roles and sessions what they should be. Doing it again changes nothing.
@ApplicationScoped
public class RealmRoles {
  /// With the wait for one last answer still shorter than what the database allows a transaction to
  /// idle.
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private static final Set<String> OF_MEMBERS = Set.of("reviewer", "custodian", "vetter");

  private final RealmClient client;
  private final InstantSource clock;

  RealmRoles(RealmClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /// Makes the account of that member follow. Emits nothing once it does, also when there is no
  /// such account; fails with {@link RealmAwayException} when Keycloak has not done all of it.
  public Uni<Void> follow(String memberId, MemberRole role, Standing standing) {
    Deadline deadline = new Deadline(clock, PATIENCE);
    return client
        .<Boolean>call(
            realm -> {
              account(realm, memberId)
                  .ifPresent(account -> follow(account, role, standing, deadline));
              return true;
            })
        .replaceWithVoid();
  }

  private static Optional<UserResource> account(RealmResource realm, String memberId) {
    return realm.users().searchByAttributes(RealmAccounts.MEMBER_ID + ":" + memberId, true).stream()
        .filter(user -> memberId.equals(user.firstAttribute(RealmAccounts.MEMBER_ID)))
        .findFirst()
        .map(user -> realm.users().get(user.getId()));
  }

  private static void follow(
      UserResource account, MemberRole role, Standing standing, Deadline deadline) {
    switch (standing) {
      case IN_FORCE -> grant(account, role, deadline);
      case EXPIRED -> withdraw(account, Set.of(role.word()), deadline);
      case SUSPENDED -> {
        withdraw(account, OF_MEMBERS, deadline);
        deadline.check();
        account.logout();
      }
    }
  }

  private static void grant(UserResource account, MemberRole role, Deadline deadline) {
    deadline.check();
    RoleScopeResource roles = account.roles().realmLevel();
    List<RoleRepresentation> missing = named(roles.listAvailable(), Set.of(role.word()));
    if (!missing.isEmpty()) {
      deadline.check();
      roles.add(missing);
    }
  }

  private static void withdraw(UserResource account, Set<String> names, Deadline deadline) {
    deadline.check();
    RoleScopeResource roles = account.roles().realmLevel();
    List<RoleRepresentation> present = named(roles.listAll(), names);
    if (!present.isEmpty()) {
      deadline.check();
      roles.remove(present);
    }
  }

  private static List<RoleRepresentation> named(List<RoleRepresentation> roles, Set<String> names) {
    return roles.stream().filter(role -> names.contains(role.getName())).toList();
  }
}
