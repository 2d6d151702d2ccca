package org.resguardo.identity.issuance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.resguardo.identity.caller.CurrentPartner;
import org.resguardo.identity.issuance.IssuingOutcome.Issued;
import org.resguardo.identity.issuance.IssuingOutcome.Later;
import org.resguardo.identity.issuance.IssuingOutcome.Refused;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.token.TokenRequest;
import org.resguardo.token.TokenResponse;

/// Where partners have tokens signed (RFC 9578 section 6).
@Path(TokenRequestResource.PATH)
@RolesAllowed("partner")
class TokenRequestResource {
  static final String PATH = "/token-request";

  private final TokenIssuing issuing;
  private final CurrentPartner partner;

  TokenRequestResource(TokenIssuing issuing, CurrentPartner partner) {
    this.issuing = issuing;
    this.partner = partner;
  }

  @POST
  @Consumes(TokenRequest.MEDIA_TYPE)
  @Produces(TokenResponse.MEDIA_TYPE)
  public Uni<RestResponse<byte[]>> issue(byte[] request) {
    return issuing.issue(partner.get(), request).map(TokenRequestResource::toResponse);
  }

  private static RestResponse<byte[]> toResponse(IssuingOutcome outcome) {
    return switch (outcome) {
      case Issued(var response) ->
          ResponseBuilder.ok(response.encoded().toArray())
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .build();
      case Later(var why, var after) -> throw ProblemException.retryAfter(why, after);
      case Refused(var why) -> throw new ProblemException(why);
    };
  }
}
