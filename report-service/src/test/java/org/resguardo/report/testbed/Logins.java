package org.resguardo.report.testbed;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import org.resguardo.deploy.stack.LocalRealm;
import org.resguardo.deploy.stack.TestBackbone;

/// Logs in at Keycloak in ways that no client of ours does, for tokens the service has to refuse.
public final class Logins {
  private static final String OWN_CLIENT = "admin-cli";

  private final TestBackbone backbone;

  Logins(TestBackbone backbone) {
    this.backbone = backbone;
  }

  /// All tokens of a login through the command's client: access, refresh and ID token.
  public JsonPath throughTheCommand(String username) {
    return login(backbone.issuer(), LocalRealm.CLI_CLIENT_ID, username, password(username));
  }

  /// The tokens of a login through Keycloak's own client, which is not meant for our services.
  public JsonPath throughAnotherClient(String username) {
    return login(backbone.issuer(), OWN_CLIENT, username, password(username));
  }

  /// The tokens of the administrator, whose realm is another.
  public JsonPath inAnotherRealm() {
    return login(
        backbone.keycloak().address().resolve("/realms/master"),
        OWN_CLIENT,
        "admin",
        backbone.keycloak().administratorPassword());
  }

  /// Access tokens given out from now on are good for that long.
  public void limitAccessTokens(int seconds) {
    Response answer =
        given()
            .baseUri(backbone.keycloak().address().toString())
            .header("Authorization", "Bearer " + inAnotherRealm().getString("access_token"))
            .contentType("application/json")
            .body(Map.of("accessTokenLifespan", seconds))
            .put("/admin/realms/" + LocalRealm.NAME);
    answer.then().statusCode(204);
  }

  private String password(String username) {
    return backbone.people().named(username).password();
  }

  private static JsonPath login(URI realm, String client, String username, String password) {
    Response answer =
        given()
            .baseUri(realm.getScheme() + "://" + realm.getAuthority())
            .formParam("grant_type", "password")
            .formParam("scope", "openid")
            .formParam("client_id", client)
            .formParam("username", username)
            .formParam("password", password)
            .post(realm.getPath() + "/protocol/openid-connect/token");
    answer.then().statusCode(200);
    return answer.jsonPath();
  }
}
