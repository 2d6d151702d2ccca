package org.resguardo.report.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
  TOO_MANY_CHUNKS(400, "The attachments are larger than this service takes"),
  WRONG_CHUNK_LENGTH(400, "The chunk has another length than it should"),
  UPLOAD_NOT_FOUND(404, "There is no such upload, or no such chunk of it"),
  CHUNK_DIFFERS(409, "Other bytes were stored for this chunk before"),
  CHUNKS_MISSING(409, "Not all chunks have come"),
  ATTACHMENT_DIFFERS(409, "An attachment is not what was announced; send its chunks again"),
  TOKEN_REQUIRED(401, "This endpoint takes a submission token"),
  TOKEN_REFUSED(401, "The submission token is not accepted"),
  TOKEN_SPENT(409, "The submission token was spent on another submission"),
  ISSUER_KEYS_UNAVAILABLE(503, "The service has no issuer key to check tokens with"),
  CREDENTIALS_NOT_ACCEPTED(400, "This endpoint is anonymous and takes no such credentials"),
  ROSTER_UNAVAILABLE(503, "The service has no current roster"),
  STORAGE_UNAVAILABLE(503, "The service cannot reach its storage"),
  LOGIN_UNAVAILABLE(503, "The service cannot reach Keycloak"),
  ACCESS_NOT_RECORDED(503, "The access could not be recorded, so nothing is handed out"),
  BUSY(503, "The service has too much to do"),

  MAILBOX_SECRET_REQUIRED(401, "A mailbox is opened with the secret of its receipt"),
  MAILBOX_NOT_FOUND(404, "There is no such mailbox"),

  ENCAPSULATION_REFUSED(400, "The encapsulated request does not open"),
  // RFC 9458 section 5.3 names the type.
  OBLIVIOUS_KEY_UNKNOWN(
      400,
      "The request was made for another key configuration",
      "https://iana.org/assignments/http-problem-types#ohttp-key"),
  OBLIVIOUS_KEYS_UNAVAILABLE(503, "The service has no keys for oblivious requests yet"),

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
  UNSUPPORTED_MEDIA_TYPE(415, "The body has another media type than this endpoint takes"),
  INTERNAL_ERROR(500, "Something went wrong");

  /// Media type of a problem (RFC 9457 section 3).
  public static final String MEDIA_TYPE = "application/problem+json";

  /// What `Retry-After` says where trying again may help.
  public static final int RETRY_AFTER_SECONDS = 5;

  private static final String URN = "urn:resguardo:problem:";

  private final int status;
  private final String title;
  private final @Nullable String standardType;

  ProblemType(int status, String title) {
    this(status, title, null);
  }

  ProblemType(int status, String title, @Nullable String standardType) {
    this.status = status;
    this.title = title;
    this.standardType = standardType;
  }

  /// The URN, for example `urn:resguardo:problem:wrong-size-class`; for a problem that a standard
  /// names, the standard's URI.
  public String urn() {
    return standardType == null
        ? URN + name().toLowerCase(Locale.ROOT).replace('_', '-')
        : standardType;
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
