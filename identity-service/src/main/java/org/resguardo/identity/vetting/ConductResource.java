package org.resguardo.identity.vetting;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.resguardo.identity.caller.Anonymous;
import org.resguardo.vetting.CodeOfConduct;

/// The code of conduct, for anybody.
@Path("/v1/conduct")
@PermitAll
@Anonymous
class ConductResource {
  private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";
  private static final String CACHE_CONTROL = "public, max-age=300";

  @GET
  @Produces(TEXT)
  public RestResponse<byte[]> text() {
    return ResponseBuilder.ok(CodeOfConduct.text().toArray())
        .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
        .build();
  }
}
