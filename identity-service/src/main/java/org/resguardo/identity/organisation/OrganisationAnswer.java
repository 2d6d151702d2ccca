package org.resguardo.identity.organisation;

import java.util.List;
import org.resguardo.roster.Organisation;

/// An organisation as the API shows it.
///
/// @param version counts up with each change; in quotes, it is the entity tag
record OrganisationAnswer(
    String id, List<String> languages, List<String> takesOn, String name, int version) {
  static OrganisationAnswer of(StoredOrganisation stored) {
    Organisation value = stored.value();
    return new OrganisationAnswer(
        value.id(), value.languages(), value.takesOn(), value.name(), stored.version());
  }
}
