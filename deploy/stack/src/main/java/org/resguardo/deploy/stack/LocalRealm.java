package org.resguardo.deploy.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The realm `resguardo` as the local stack needs it.
///
/// `realm.json` is the realm of any deployment. This adds what only the local stack has: demo
/// people with passwords, the secrets of clients, and the password grant for the command, so that a
/// demo can log in without a browser.
public final class LocalRealm {
  /// The realm's name.
  public static final String NAME = "resguardo";

  /// The client of the `resguardo` command; public.
  public static final String CLI_CLIENT_ID = "resguardo-cli";

  /// The client of identity-service, which manages users; confidential.
  static final String IDENTITY_CLIENT_ID = "identity-service";

  /// The client of the demo partner; confidential.
  public static final String PARTNER_CLIENT_ID = "partner-demo";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DemoPeople people;
  private final String partnerSecret;
  private final String identitySecret;

  /// @param partnerSecret of the demo partner's client
  /// @param identitySecret of the client of identity-service
  public LocalRealm(DemoPeople people, String partnerSecret, String identitySecret) {
    this.people = people;
    this.partnerSecret = partnerSecret;
    this.identitySecret = identitySecret;
  }

  /// A realm as Keycloak imports it. Holds passwords.
  String toJson() {
    ObjectNode realm = (ObjectNode) resource("realm.json");
    addUserProfile(realm);
    people.organisations().forEach(name -> realm.withArray("groups").addObject().put("name", name));
    people.everyone().forEach(person -> addPerson(realm.withArray("users").addObject(), person));
    addPartnerAccount(realm.withArray("users").addObject());
    ObjectNode cli = client(realm, CLI_CLIENT_ID).put("directAccessGrantsEnabled", true);
    client(realm, IDENTITY_CLIENT_ID).put("secret", identitySecret);
    ObjectNode partner = client(realm, PARTNER_CLIENT_ID).put("secret", partnerSecret);
    List.of(cli, partner)
        .forEach(each -> each.set("protocolMappers", resource("token-claims.json")));
    return realm.toString();
  }

  // Keycloak takes the profile as JSON inside a string.
  private static void addUserProfile(ObjectNode realm) {
    ObjectNode provider =
        realm
            .withObject("/components")
            .withArray("org.keycloak.userprofile.UserProfileProvider")
            .addObject();
    provider.put("providerId", "declarative-user-profile");
    ArrayNode config = provider.withObject("/config").withArray("kc.user.profile.config");
    config.add(resource("user-profile.json").toString());
  }

  private static void addPerson(ObjectNode user, DemoPerson person) {
    user.put("username", person.username()).put("enabled", true);
    user.withArray("realmRoles").add(person.role());
    ObjectNode attributes = user.withObject("/attributes");
    attributes.withArray("member_id").add(person.memberId());
    if (person.organisation() != null) {
      attributes.withArray("organisation").add(person.organisation());
      user.withArray("groups").add("/" + person.organisation());
    }
    ObjectNode credential = user.withArray("credentials").addObject();
    credential.put("type", "password").put("value", person.password()).put("temporary", false);
  }

  private static void addPartnerAccount(ObjectNode user) {
    user.put("username", "service-account-" + PARTNER_CLIENT_ID).put("enabled", true);
    user.put("serviceAccountClientId", PARTNER_CLIENT_ID);
    user.withArray("realmRoles").add("partner");
  }

  private static ObjectNode client(ObjectNode realm, String clientId) {
    for (JsonNode client : realm.withArray("clients")) {
      if (client.path("clientId").asText().equals(clientId)) {
        return (ObjectNode) client;
      }
    }
    throw new StackException("realm.json has no client " + clientId);
  }

  private static JsonNode resource(String name) {
    try {
      return JSON.readTree(Resources.text(name));
    } catch (JsonProcessingException malformed) {
      throw new StackException("malformed: " + name, malformed);
    }
  }
}
