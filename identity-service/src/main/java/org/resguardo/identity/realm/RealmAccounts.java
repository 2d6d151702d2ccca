package org.resguardo.identity.realm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/// Finds and makes people's accounts.
@ApplicationScoped
public class RealmAccounts {
  static final String MEMBER_ID = "member_id";

  private static final String ORGANISATION = "organisation";
  private static final String INVITED_AS = "invited_as";
  private static final String ROLE_OF_EVERYBODY = "default-roles-";
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;

  private final RealmClient client;
  private final List<String> requiredActions;

  RealmAccounts(RealmClient client, RealmConfig config) {
    this.client = client;
    this.requiredActions = config.requiredActions().orElse(List.of());
  }

  /// Emits the account of that user name, if there is one.
  ///
  /// Fails, like the others, with {@link RealmAwayException}.
  public Uni<Optional<RealmAccount>> named(String username) {
    return client.call(
        realm ->
            realm.users().searchByUsername(username, true).stream()
                .findFirst()
                .map(user -> account(realm, user)));
  }

  /// Makes an account in the organisation's group. Emits false when the user name is taken.
  public Uni<Boolean> create(NewAccount account) {
    return client.call(
        realm -> {
          ensureGroup(realm, account.organisation());
          try (Response answer = realm.users().create(user(account))) {
            return isCreated(answer.getStatus());
          }
        });
  }

  /// Gives an account another password.
  public Uni<Void> resetPassword(RealmAccount account, String password) {
    return client
        .<Boolean>call(
            realm -> {
              realm.users().get(account.id()).resetPassword(credential(password));
              return true;
            })
        .replaceWithVoid();
  }

  private static boolean isCreated(int status) {
    if (status != CREATED && status != CONFLICT) {
      throw new RealmAwayException("Keycloak answered " + status);
    }
    return status == CREATED;
  }

  private static RealmAccount account(RealmResource realm, UserRepresentation user) {
    return new RealmAccount(
        user.getId(),
        attribute(user, MEMBER_ID),
        attribute(user, ORGANISATION),
        attribute(user, INVITED_AS),
        hasRole(realm.users().get(user.getId()).roles().realmLevel().listAll()));
  }

  private static boolean hasRole(List<RoleRepresentation> roles) {
    return roles.stream().anyMatch(role -> !role.getName().startsWith(ROLE_OF_EVERYBODY));
  }

  private static String attribute(UserRepresentation user, String name) {
    String value = user.firstAttribute(name);
    return value == null ? "" : value;
  }

  private static void ensureGroup(RealmResource realm, String organisation) {
    if (realm.groups().groups(organisation, true, 0, 1, true).isEmpty()) {
      GroupRepresentation group = new GroupRepresentation();
      group.setName(organisation);
      realm.groups().add(group).close(); // a conflict means that somebody else was quicker
    }
  }

  private UserRepresentation user(NewAccount account) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(account.username());
    user.setEnabled(true);
    user.setAttributes(
        Map.of(
            MEMBER_ID, List.of(account.memberId()),
            ORGANISATION, List.of(account.organisation()),
            INVITED_AS, List.of(account.invitedAs())));
    user.setGroups(List.of("/" + account.organisation()));
    user.setRequiredActions(requiredActions);
    user.setCredentials(List.of(credential(account.initialPassword())));
    return user;
  }

  private static CredentialRepresentation credential(String password) {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(false);
    return credential;
  }
}
