package org.resguardo.identity.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.resguardo.roster.Organisation;

/// A row of `organisation`.
@Entity
@Table(name = "organisation")
class StoredOrganisation {
  private static final String SEPARATOR = ",";

  @Id private String id;
  private String languages;

  @Column(name = "takes_on")
  private String takesOn;

  private String name;
  @Version private int version;

  @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
  protected StoredOrganisation() {}

  StoredOrganisation(Organisation organisation) {
    this.id = organisation.id();
    this.languages = String.join(SEPARATOR, organisation.languages());
    this.takesOn = String.join(SEPARATOR, organisation.takesOn());
    this.name = organisation.name();
  }

  void change(Organisation organisation) {
    this.languages = String.join(SEPARATOR, organisation.languages());
    this.takesOn = String.join(SEPARATOR, organisation.takesOn());
    this.name = organisation.name();
  }

  Organisation value() {
    return new Organisation(
        id, List.of(languages.split(SEPARATOR)), List.of(takesOn.split(SEPARATOR)), name);
  }

  int version() {
    return version;
  }
}
