package org.resguardo.audit.http;

import static org.resguardo.audit.http.Service.IDENTITY;
import static org.resguardo.audit.http.Service.REPORT;

import java.util.List;

/// The endpoints that ask for no login, as both services' `api.md` list them.
final class AnonymousEndpoints {
  /// A submission in form, whose sealed parts are none: refused with or without credentials, and
  /// never stored.
  static final Endpoint UNSEALED_SUBMISSION =
      new Endpoint(
          REPORT, "POST", "/v1/submissions", "application/json", UnsealedSubmission.json());

  /// There is none with that id.
  private static final String UPLOAD = "/v1/submissions/00000000-0000-4000-8000-000000000000";

  static final List<Endpoint> ALL =
      List.of(
          Endpoint.get(IDENTITY, "/v1/roster"),
          Endpoint.get(IDENTITY, "/v1/roster/proof"),
          Endpoint.get(IDENTITY, "/v1/rosters/1"),
          Endpoint.get(IDENTITY, "/v1/suspensions"),
          Endpoint.get(IDENTITY, "/v1/conduct"),
          Endpoint.get(IDENTITY, "/v1/logs/directory/checkpoint"),
          Endpoint.get(IDENTITY, "/v1/logs/directory/tile/0/000.p/1"),
          Endpoint.get(IDENTITY, "/v1/logs/directory/tile/entries/000.p/1"),
          Endpoint.get(IDENTITY, "/v1/logs/access/checkpoint"),
          Endpoint.get(IDENTITY, "/v1/logs/access/tile/0/000.p/1"),
          Endpoint.withBrokenNote(IDENTITY, "/v1/logs/access/entries"),
          Endpoint.withBrokenNote(IDENTITY, "/v1/logs/directory/oblivious-keys"),
          Endpoint.get(IDENTITY, "/v1/issuer-keys"),
          Endpoint.get(IDENTITY, "/.well-known/private-token-issuer-directory"),
          Endpoint.withBrokenJson(REPORT, "POST", "/v1/submissions"),
          UNSEALED_SUBMISSION,
          Endpoint.get(REPORT, UPLOAD),
          new Endpoint(
              REPORT,
              "PUT",
              UPLOAD + "/attachments/1/chunks/0",
              "application/octet-stream",
              "too short for a chunk"),
          Endpoint.post(REPORT, UPLOAD + "/seal"),
          Endpoint.get(REPORT, "/v1/mailbox"));

  private AnonymousEndpoints() {}
}
