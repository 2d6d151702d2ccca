package org.resguardo.report.oblivious;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.resguardo.ohttp.DecapsulatedRequest;
import org.resguardo.ohttp.EncapsulatedRequest;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// The gateway, where RFC 9540 has it.
@Path("/.well-known/ohttp-gateway")
@PermitAll
class ObliviousResource {
  private final ObliviousService oblivious;

  ObliviousResource(ObliviousService oblivious) {
    this.oblivious = oblivious;
  }

  @GET
  @Produces(KeyConfigs.MEDIA_TYPE)
  public byte[] keys(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String credentials,
      @Context HttpServerResponse response) {
    requireNone(credentials);
    byte[] keys =
        oblivious
            .keys()
            .map(configs -> configs.encoded().toArray())
            .orElseThrow(() -> new ProblemException(ProblemType.OBLIVIOUS_KEYS_UNAVAILABLE));
    keepSize(response, KeyConfigs.MEDIA_TYPE);
    return keys;
  }

  /// Credentials belong inside: out here the relay would see them.
  @POST
  @Consumes(EncapsulatedRequest.MEDIA_TYPE)
  @Produces(DecapsulatedRequest.RESPONSE_MEDIA_TYPE)
  public Uni<byte[]> answer(
      byte[] encapsulated,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String credentials,
      @Context HttpServerResponse response) {
    requireNone(credentials);
    return oblivious
        .answer(Bytes.of(encapsulated))
        .invoke(_ -> keepSize(response, DecapsulatedRequest.RESPONSE_MEDIA_TYPE))
        .map(Bytes::toArray);
  }

  private static void requireNone(@Nullable String credentials) {
    if (credentials != null) {
      throw new ProblemException(ProblemType.CREDENTIALS_NOT_ACCEPTED);
    }
  }

  /// The filter that pads answers looks at the media type, which the framework would set too late.
  private static void keepSize(HttpServerResponse response, String mediaType) {
    response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
  }
}
