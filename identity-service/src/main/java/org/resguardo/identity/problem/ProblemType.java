package org.resguardo.identity.problem;

import java.util.Locale;

/// The catalogue of problems: URN, title and status of each. `docs/api.md` says what to do about
/// them.
public enum ProblemType {
  MALFORMED_REQUEST(400, "The request does not have the documented form"),
  CREDENTIALS_NOT_ACCEPTED(400, "This endpoint is anonymous and takes no credentials"),
  NOT_AUTHENTICATED(401, "A valid access token is needed"),
  FORBIDDEN(403, "The token's role does not allow this"),
  OTHER_ORGANISATION(403, "Only a vetter of that organisation may do this"),
  SELF_ENDORSEMENT(403, "Nobody endorses themselves"),
  DELIVERY_REFUSED(403, "The note is not signed by report-service"),
  NOT_FOUND(404, "There is nothing here"),
  NO_DRAFT(404, "There is no draft of a roster"),
  NO_ROSTER(404, "No roster has been published yet"),
  NO_CHECKPOINT(404, "No checkpoint has met the witness quorum yet"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "None of the accepted types can be had"),
  UNKNOWN_ORGANISATION(409, "The organisation has not been entered yet"),
  NO_CHALLENGE(409, "No challenge waits for a proof; enter the key again"),
  USERNAME_TAKEN(409, "The user name is taken"),
  NOT_READY(409, "The member has yet to accept the code of conduct and to prove a key"),
  ENDORSEMENT_OUTDATED(409, "The endorsement does not fit what the member has now"),
  NOTHING_TO_DRAFT(409, "No organisation has a reviewer with a key in force"),
  DRAFT_CHANGED(409, "The signed text is not the current draft"),
  WEEK_TAKEN(409, "Other keys have been taken for that week"),
  LENGTH_REQUIRED(411, "A body's length must be told beforehand"),
  PRECONDITION_FAILED(412, "It has been changed meanwhile"),
  TOO_LARGE(413, "The body is larger than allowed"),
  UNSUPPORTED_MEDIA_TYPE(415, "The content type is not the documented one"),
  KEY_REFUSED(422, "The key is not of the kind this role needs"),
  CLASSIC_KEY_REFUSED(422, "Only post-quantum recipients (age1pq1) are accepted"),
  KEY_EXPIRED(422, "The key's last day has passed"),
  WRONG_PROOF(422, "The proof does not answer the challenge"),
  CONDUCT_OUTDATED(422, "That is not the present code of conduct"),
  DAY_REFUSED(422, "An endorsement counts from today for at most 90 days"),
  SIGNATURE_REFUSED(422, "The note is not signed by vetters of the organisation alone"),
  WEEK_REFUSED(422, "Keys are taken for this week and the next"),
  TOKEN_REQUEST_REFUSED(422, "That is no token request that could be signed"),
  TOKEN_KEY_UNKNOWN(422, "The token request is not for the key of this week"),
  PRECONDITION_REQUIRED(428, "Changing what exists needs If-Match"),
  QUOTA_EXHAUSTED(429, "The tokens of today are used up"),
  INTERNAL(500, "Something went wrong on our side"),
  UNAVAILABLE(503, "The service cannot answer just now"),
  NO_ISSUER_KEY(503, "The key of this week does not stand in the directory log yet");

  private static final String NAMESPACE = "urn:resguardo:problem:";

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /// The URN that stands in `type`.
  public String urn() {
    return NAMESPACE + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The fixed sentence that stands in `title`.
  public String title() {
    return title;
  }

  /// The HTTP status.
  public int status() {
    return status;
  }
}
