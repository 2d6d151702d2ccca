package org.resguardo.audit.http;

import static org.resguardo.audit.http.Service.IDENTITY;
import static org.resguardo.audit.http.Service.REPORT;

import java.util.List;
import java.util.stream.Stream;

/// The endpoints that ask for a role, as both services' `api.md` list them. None of the requests
/// could change anything: there is no such member, report or organisation, and bodies are broken.
final class GatedEndpoints {
  private static final String MEMBER = "/v1/members/m-0000";
  private static final String REPORT_ID = "/v1/reports/00000000-0000-4000-8000-000000000000";

  /// What auditors may read.
  static final List<Endpoint> FOR_AUDITORS =
      List.of(
          Endpoint.get(IDENTITY, "/v1/organisations"),
          Endpoint.get(IDENTITY, "/v1/members"),
          Endpoint.get(IDENTITY, "/v1/logs/access/tile/entries/000.p/1"),
          Endpoint.get(REPORT, "/v1/audit/sizes"));

  /// What only reviewers or vetters may do.
  static final List<Endpoint> FOR_OTHERS =
      List.of(
          Endpoint.withBrokenJson(IDENTITY, "PUT", "/v1/organisations/org-audit"),
          Endpoint.withBrokenJson(IDENTITY, "PUT", MEMBER),
          Endpoint.withBrokenJson(IDENTITY, "POST", MEMBER + "/proof"),
          Endpoint.delete(IDENTITY, MEMBER),
          Endpoint.get(IDENTITY, MEMBER + "/endorsement"),
          Endpoint.withBrokenNote(IDENTITY, MEMBER + "/endorsements"),
          Endpoint.withBrokenJson(IDENTITY, "PUT", MEMBER + "/suspension"),
          Endpoint.withBrokenJson(IDENTITY, "POST", "/v1/invitations"),
          Endpoint.get(IDENTITY, "/v1/rosters/draft"),
          Endpoint.withBrokenJson(IDENTITY, "POST", "/v1/rosters/draft"),
          Endpoint.delete(IDENTITY, "/v1/rosters/draft"),
          Endpoint.withBrokenNote(IDENTITY, "/v1/rosters/draft/signatures"),
          Endpoint.get(REPORT, "/v1/reports"),
          Endpoint.get(REPORT, REPORT_ID),
          Endpoint.get(REPORT, REPORT_ID + "/testimony"),
          Endpoint.get(REPORT, REPORT_ID + "/attachments/1"),
          Endpoint.get(REPORT, REPORT_ID + "/notes"),
          Endpoint.withBrokenJson(REPORT, "POST", REPORT_ID + "/notes"),
          Endpoint.withBrokenJson(REPORT, "PUT", REPORT_ID + "/assignment"),
          Endpoint.withBrokenJson(REPORT, "POST", REPORT_ID + "/transitions"));

  /// What everybody who is logged in may do for themselves; nothing is tried with a token.
  static final List<Endpoint> FOR_ONESELF =
      List.of(
          Endpoint.withBrokenJson(IDENTITY, "PUT", "/v1/vetting/me/conduct"),
          Endpoint.withBrokenJson(IDENTITY, "PUT", "/v1/vetting/me/key"),
          Endpoint.withBrokenJson(IDENTITY, "POST", "/v1/vetting/me/proof"));

  static final List<Endpoint> ALL =
      Stream.of(FOR_AUDITORS, FOR_OTHERS, FOR_ONESELF).flatMap(List::stream).toList();

  private GatedEndpoints() {}
}
