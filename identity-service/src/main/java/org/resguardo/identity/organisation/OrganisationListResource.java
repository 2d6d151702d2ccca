package org.resguardo.identity.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// The list of organisations, for everybody who works with them.
@Path("/v1/organisations")
@RolesAllowed({"vetter", "reviewer", "auditor"})
class OrganisationListResource {
  private final OrganisationService organisations;

  OrganisationListResource(OrganisationService organisations) {
    this.organisations = organisations;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<List<OrganisationAnswer>> all() {
    return organisations.all();
  }
}
