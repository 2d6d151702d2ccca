package org.resguardo.identity.issuance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.resguardo.identity.caller.Anonymous;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.IssuerDirectory;

/// What the issuer says of itself, for anybody (RFC 9578 section 4): this week's key, then the next
/// week's.
@Path(IssuerDirectory.PATH)
@PermitAll
@Anonymous
class IssuerDirectoryResource {
  private static final Duration MOMENT = Duration.ofSeconds(5);

  private final WitnessedKeys keys;
  private final KeyCaching caching;
  private final InstantSource clock;

  IssuerDirectoryResource(WitnessedKeys keys, KeyCaching caching, InstantSource clock) {
    this.keys = keys;
    this.caching = caching;
    this.clock = clock;
  }

  @GET
  @Produces(IssuerDirectory.MEDIA_TYPE)
  public Uni<RestResponse<String>> directory() {
    IsoWeek current = IsoWeek.of(clock.instant());
    return keys.all()
        .map(all -> directory(current, all))
        .map(
            directory ->
                ResponseBuilder.ok(directory.json())
                    .header(HttpHeaders.CACHE_CONTROL, caching.control())
                    .build());
  }

  private static IssuerDirectory directory(IsoWeek current, List<WitnessedKey> all) {
    List<IssuerDirectory.Key> listed =
        all.stream()
            .filter(each -> !each.week().equals(current.previous()))
            .map(each -> new IssuerDirectory.Key(each.key(), each.week().start()))
            .toList();
    if (all.stream().noneMatch(each -> each.week().equals(current))) {
      throw ProblemException.retryAfter(ProblemType.NO_ISSUER_KEY, MOMENT);
    }
    return new IssuerDirectory(TokenRequestResource.PATH, listed);
  }
}
