package org.resguardo.report.problem;

import java.util.Locale;

/// Every problem this service answers with: its URN, title and status. The table in `docs/api.md`
/// says when each occurs and what the client should do.
public enum ProblemType {
  NOT_AN_AGE_FILE(400, "A sealed part is not an age v1 file"),
  NO_RECIPIENTS(400, "A sealed part has no recipients"),
  TOO_MANY_RECIPIENTS(400, "A sealed part has more than 64 recipients"),
  RECIPIENT_TYPE_NOT_ACCEPTED(400, "A sealed part is sealed to recipients of another type"),
  WRONG_SIZE_CLASS(400, "A sealed part has a size outside the size classes"),
  UNKNOWN_ORGANISATION(400, "An organisation is not in the current roster"),
  ROSTER_VERSION_TOO_OLD(409, "The report was sealed with a roster that is no longer current"),
  MAILBOX_IN_USE(409, "Another report already has this mailbox"),
  CREDENTIALS_NOT_ACCEPTED(400, "This endpoint is anonymous and takes no credentials"),
  ROSTER_UNAVAILABLE(503, "The service has no current roster"),
  STORAGE_UNAVAILABLE(503, "The service cannot reach its storage"),
  LOGIN_UNAVAILABLE(503, "The service cannot reach Keycloak"),
  ACCESS_NOT_RECORDED(503, "The access could not be recorded, so nothing is handed out"),
  BUSY(503, "The service has too much to do"),

  MAILBOX_SECRET_REQUIRED(401, "A mailbox is opened with the secret of its receipt"),
  MAILBOX_NOT_FOUND(404, "There is no such mailbox"),

  REPORT_NOT_FOUND(404, "There is no such report"),
  NOT_IN_ROSTER(403, "The current roster does not list the caller as a reviewer"),
  MEMBER_SUSPENDED(403, "The caller is suspended"),
  SUSPENSIONS_UNAVAILABLE(503, "The service does not know who is suspended"),
  PRECONDITION_REQUIRED(428, "A change needs an If-Match header"),
  VERSION_LOST(412, "The report has changed meanwhile"),
  TRANSITION_NOT_ALLOWED(409, "The report cannot go to that state from its present one"),
  ASSIGNEE_NOT_ELIGIBLE(409, "The assignee is not a reviewer of an organisation addressed"),

  MALFORMED_JSON(400, "The body is not the JSON this endpoint takes"),
  JSON_TOO_DEEP(400, "The JSON is nested too deeply"),
  MALFORMED_REQUEST(400, "The request is malformed"),
  NOT_AUTHENTICATED(401, "The request has no valid access token"),
  ROLE_MISSING(403, "The access token lacks the role this needs"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "The representation asked for does not exist"),
  BODY_TOO_SLOW(408, "The body took too long"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
  INTERNAL_ERROR(500, "Something went wrong");

  /// Media type of a problem (RFC 9457 section 3).
  public static final String MEDIA_TYPE = "application/problem+json";

  /// What `Retry-After` says where trying again may help.
  public static final int RETRY_AFTER_SECONDS = 5;

  private static final String URN = "urn:resguardo:problem:";

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /// The URN, for example `urn:resguardo:problem:wrong-size-class`.
  public String urn() {
    return URN + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// HTTP status.
  public int status() {
    return status;
  }

  /// Whether the same request may succeed later.
  public boolean isTemporary() {
    return status == 503;
  }

  /// The problem document. Always the same bytes: titles hold nothing that needs escaping.
  public String json() {
    return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}".formatted(urn(), title, status);
  }
}
