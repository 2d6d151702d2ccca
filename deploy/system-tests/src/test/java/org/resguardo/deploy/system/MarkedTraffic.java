package org.resguardo.deploy.system;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.resguardo.deploy.leak.Canaries;
import org.resguardo.roster.Roster;

/// Requests of every kind, good, refused and broken, each with a canary in every place of it where
/// something of a person could stand.
final class MarkedTraffic {
  /// Addresses, software, languages, places one came from, traces: nothing a server needs to know.
  private static final List<String> HEADERS =
      List.of(
          "Cookie",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Real-IP",
          "Forwarded",
          "Via",
          "CF-Connecting-IP",
          "CF-IPCountry",
          "True-Client-IP",
          "User-Agent",
          "Accept-Language",
          "Accept-Encoding",
          "Sec-CH-UA",
          "Sec-CH-UA-Platform",
          "Sec-CH-UA-Model",
          "Sec-Fetch-Site",
          "Referer",
          "Origin",
          "DNT",
          "If-None-Match",
          "If-Modified-Since",
          "traceparent",
          "tracestate",
          "baggage",
          "X-Request-ID",
          "X-Correlation-ID");

  /// Where nobody else connects from.
  static final String PEER = "127.0.0.77";

  private final SystemStack stack;
  private final Canaries canaries;
  private final List<String> answers = new ArrayList<>();

  MarkedTraffic(SystemStack stack, Canaries canaries) {
    this.stack = stack;
    this.canaries = canaries;
    canaries.at("address of the peer", PEER);
  }

  /// Whatever was answered: heads and bodies.
  List<String> answers() {
    return List.copyOf(answers);
  }

  /// One request of every kind.
  void sendEveryKind() throws IOException {
    askReportService();
    askIdentityService();
    askKeycloak();
  }

  private void askReportService() throws IOException {
    URI service = stack.reportService();
    Roster roster = stack.roster();
    String good = new String(Reports.json(Reports.sealed(roster)), StandardCharsets.UTF_8);
    json(service, "/v1/submissions", good);
    json(service, "/v1/submissions?" + canaries.at("query") + "=1", good);
    json(service, "/v1/submissions", good, "Authorization: Bearer " + canaries.at("bearer"));
    json(
        service,
        "/v1/submissions",
        good,
        "Authorization: PrivateToken token=\"" + canaries.at("token") + "\"");
    json(service, "/v1/submissions", "{\"" + canaries.at("unknown member") + "\":1}");
    json(service, "/v1/submissions", good.replaceFirst("org-casa", canaries.at("organisation")));
    json(service, "/v1/submissions", canaries.at("body that is no JSON"));
    send(
        service,
        "POST /v1/submissions",
        canaries.at("body"),
        "Content-Type: text/" + canaries.at("media type"));
    send(
        service,
        "PUT /v1/submissions/" + canaries.at("upload") + "/attachments/1/chunks/0",
        canaries.at("chunk"),
        "Content-Type: application/octet-stream");
    send(service, "GET /v1/submissions/" + canaries.at("upload asked for"), "");
    send(service, "GET /v1/mailbox", "", "Authorization: Bearer " + canaries.at("mailbox secret"));
    send(service, "GET /files/" + canaries.at("file name") + ".jpg", "");
    send(service, "DELETE /v1/" + canaries.at("path"), "");
    send(service, "OPTIONS /v1/submissions", "");
    send(service, "GET /q/health?" + canaries.at("query of health"), "");
    send(service, "GET /q/metrics?" + canaries.at("query of metrics"), "");
    String reviewer = "Authorization: Bearer " + stack.token("reviewer-casa");
    send(service, "GET /v1/reports?state=" + canaries.at("filter"), "", reviewer);
    send(service, "GET /v1/reports/" + canaries.at("report id"), "", reviewer);
    send(service, "GET /v1/reports", "", "Authorization: Bearer " + canaries.at("access token"));
    json(
        service,
        "/v1/reports/" + UUID.randomUUID() + "/notes",
        "{\"" + canaries.at("note") + "\":1}",
        reviewer);
    breakHead(service);
  }

  private void askIdentityService() throws IOException {
    URI service = URI.create(stack.running().variable("IDENTITY_SERVICE"));
    send(service, "GET /v1/roster?" + canaries.at("query"), "");
    send(service, "GET /v1/suspensions", "");
    send(service, "GET /v1/logs/directory/checkpoint", "");
    send(service, "GET /.well-known/private-token-issuer-directory", "");
    send(service, "GET /" + canaries.at("path"), "");
    send(service, "GET /v1/members", "", "Authorization: Bearer " + canaries.at("access token"));
    send(
        service,
        "GET /v1/members?organisation=" + canaries.at("filter"),
        "",
        "Authorization: Bearer " + stack.token("vetter-casa"));
    json(
        service,
        "/v1/members",
        "{\"" + canaries.at("member") + "\":1}",
        "Authorization: Bearer " + stack.token("vetter-casa"));
    send(service, "POST /v1/logs/access/entries", canaries.at("entry"), "Content-Type: text/plain");
    send(
        service,
        "POST /token-request",
        canaries.at("token request"),
        "Content-Type: application/private-token-request");
    send(service, "GET /q/health?" + canaries.at("query of health"), "");
    breakHead(service);
  }

  private void askKeycloak() throws IOException {
    URI keycloak = URI.create(stack.running().variable("KEYCLOAK"));
    String realm = "/realms/" + stack.running().variable("REALM");
    send(
        keycloak, "GET " + realm + "/.well-known/openid-configuration?" + canaries.at("query"), "");
    send(keycloak, "GET " + realm + "/" + canaries.at("path"), "");
    send(
        keycloak,
        "POST " + realm + "/protocol/openid-connect/token",
        "grant_type=password&client_id=resguardo-cli&username=%s&password=%s"
            .formatted(canaries.at("user name"), canaries.at("password")),
        "Content-Type: application/x-www-form-urlencoded");
    breakHead(keycloak);
  }

  private void breakHead(URI service) throws IOException {
    write(service, "GET /" + canaries.at("request line") + "\r\n\r\n");
    write(service, canaries.at("no request") + "\r\n\r\n");
    write(
        service,
        "GET / HTTP/1.1\r\nHost: x\r\nBad Name: " + canaries.at("bad header") + "\r\n\r\n");
    write(
        service,
        "GET / HTTP/1.1\r\nHost: x\r\nX: " + canaries.at("long header").repeat(2000) + "\r\n\r\n");
    write(
        service,
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\nX: "
            + canaries.at("two lengths")
            + "\r\n\r\n");
    write(
        service,
        "GET /%zz"
            + canaries.at("bad escape")
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  }

  private void json(URI service, String target, String body, String... more) throws IOException {
    List<String> headers = new ArrayList<>(List.of(more));
    headers.add("Content-Type: application/json");
    send(service, "POST " + target, body, headers.toArray(String[]::new));
  }

  private void send(URI service, String line, String body, String... more) throws IOException {
    List<String> head =
        new ArrayList<>(List.of(line + " HTTP/1.1", "Host: localhost", "Connection: close"));
    head.addAll(List.of(more));
    HEADERS.forEach(name -> head.add(name + ": " + canaries.at(name)));
    if (!body.isEmpty()) {
      head.add("Content-Length: " + body.length());
    }
    write(service, String.join("\r\n", head) + "\r\n\r\n" + body);
  }

  private void write(URI service, String text) throws IOException {
    try (RawConnection connection = RawConnection.from(PEER, service)) {
      connection.write(text);
      answers.add(connection.answer());
    }
  }
}
