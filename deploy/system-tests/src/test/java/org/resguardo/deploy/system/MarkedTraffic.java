package org.resguardo.deploy.system;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.resguardo.deploy.leak.Canaries;
import org.resguardo.roster.Roster;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;

/// Requests of every kind, good, refused and broken, each with a canary in every place of it where
/// something of a person could stand.
final class MarkedTraffic {
  private static final String AUTHORIZATION = "Authorization: ";
  private static final String BEARER = AUTHORIZATION + "Bearer ";
  private static final String SUBMISSIONS = "/v1/submissions";

  private final SystemStack stack;
  private final List<String> answers = new ArrayList<>();
  private final MarkedClient report;
  private final MarkedClient identity;
  private final MarkedClient keycloak;
  private final Roster roster;
  private final String reviewer;
  private final String vetter;

  MarkedTraffic(SystemStack stack, Canaries canaries) {
    this.stack = stack;
    this.report = new MarkedClient(stack.reportService(), canaries, answers);
    this.identity = new MarkedClient(address("IDENTITY_SERVICE"), canaries, answers);
    // Keycloak tells a browser the origin it may be asked from, which is what the browser sent.
    this.keycloak = new MarkedClient(address("KEYCLOAK"), canaries, new ArrayList<>());
    this.roster = stack.roster();
    this.reviewer = BEARER + stack.token("reviewer-casa");
    this.vetter = BEARER + stack.token("vetter-casa");
  }

  /// Whatever both services answered: heads and bodies.
  List<String> answers() {
    return List.copyOf(answers);
  }

  /// One request of every kind.
  ///
  /// @param token to be spent
  void sendEveryKind(Token token) throws IOException {
    submit(token);
    uploadAndReply();
    workOnReports();
    report.breakHeads();
    askIdentityService();
    identity.breakHeads();
    askKeycloak();
    keycloak.breakHeads();
  }

  private void submit(Token token) throws IOException {
    String good = new String(Reports.json(Reports.sealed(roster)), StandardCharsets.UTF_8);
    String spent = AUTHORIZATION + PrivateTokenHeader.authorization(token);
    report.json(SUBMISSIONS + "?" + report.mark("query") + "=1", good, spent);
    report.json(SUBMISSIONS, good, spent);
    report.json(SUBMISSIONS, good);
    report.json(SUBMISSIONS, good, BEARER + report.mark("bearer"));
    report.json(
        SUBMISSIONS, good, AUTHORIZATION + "PrivateToken token=\"" + report.mark("token") + '"');
    report.json(SUBMISSIONS, "{\"" + report.mark("unknown member") + "\":1}", spent);
    report.json(SUBMISSIONS, good.replaceFirst("org-casa", report.mark("organisation")), spent);
    report.json(SUBMISSIONS, report.mark("body that is no JSON"), spent);
    report.send("POST " + SUBMISSIONS, report.mark("body"), type("text/" + report.mark("type")));
  }

  private void uploadAndReply() throws IOException {
    String upload = SUBMISSIONS + "/" + report.mark("upload");
    report.send(
        "PUT " + upload + "/attachments/1/chunks/0",
        report.mark("chunk"),
        type("application/octet-stream"));
    report.get(upload);
    report.send("POST " + upload + "/seal", "");
    report.get("/v1/mailbox", BEARER + report.mark("mailbox secret"));
    report.get("/files/" + report.mark("file name") + ".jpg");
    report.send("DELETE /v1/" + report.mark("path"), "");
    report.send("OPTIONS " + SUBMISSIONS, "");
    String gateway = "/.well-known/ohttp-gateway";
    report.get(gateway + "?" + report.mark("query of the gateway"));
    report.send("POST " + gateway, report.mark("encapsulated"), type("message/ohttp-req"));
    report.get("/q/health?" + report.mark("query of health"));
    report.get("/q/metrics?" + report.mark("query of metrics"));
  }

  private void workOnReports() throws IOException {
    report.get("/v1/reports?state=" + report.mark("filter"), reviewer);
    report.get("/v1/reports/" + report.mark("report id"), reviewer);
    report.get("/v1/reports", BEARER + report.mark("access token"));
    report.json(
        "/v1/reports/" + UUID.randomUUID() + "/notes",
        "{\"" + report.mark("note") + "\":1}",
        reviewer);
  }

  private void askIdentityService() throws IOException {
    identity.get("/v1/roster?" + identity.mark("query"));
    identity.get("/v1/suspensions");
    identity.get("/v1/issuer-keys");
    identity.get("/v1/logs/directory/checkpoint");
    identity.get("/.well-known/private-token-issuer-directory");
    identity.get("/" + identity.mark("path"));
    identity.get("/v1/members", BEARER + identity.mark("access token"));
    identity.get("/v1/members?organisation=" + identity.mark("filter"), vetter);
    identity.json("/v1/members", "{\"" + identity.mark("member") + "\":1}", vetter);
    for (String path : List.of("/v1/logs/access/entries", "/v1/logs/directory/oblivious-keys")) {
      identity.send("POST " + path, identity.mark("entry"), type("text/plain"));
    }
    identity.send(
        "POST /token-request",
        identity.mark("token request"),
        type("application/private-token-request"));
    identity.get("/q/health?" + identity.mark("query of health"));
  }

  private void askKeycloak() throws IOException {
    String realm = "/realms/" + stack.running().variable("REALM");
    keycloak.get(realm + "/.well-known/openid-configuration?" + keycloak.mark("query"));
    keycloak.get(realm + "/" + keycloak.mark("path"));
    logIn(
        "grant_type=password&client_id=resguardo-cli&username=%s&password=%s"
            .formatted(keycloak.mark("user name"), keycloak.mark("password")));
    logIn(
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(
                stack.running().variable("PARTNER_CLIENT_ID"),
                stack.running().variable("PARTNER_CLIENT_SECRET")));
  }

  private void logIn(String form) throws IOException {
    keycloak.send(
        "POST /realms/" + stack.running().variable("REALM") + "/protocol/openid-connect/token",
        form,
        type("application/x-www-form-urlencoded"));
  }

  private URI address(String variable) {
    return URI.create(stack.running().variable(variable));
  }

  private static String type(String mediaType) {
    return "Content-Type: " + mediaType;
  }
}
