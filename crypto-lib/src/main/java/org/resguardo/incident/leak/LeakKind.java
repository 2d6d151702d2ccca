package org.resguardo.incident.leak;

import java.util.Optional;
import org.resguardo.incident.vocabulary.IdentifierType;
import org.resguardo.incident.vocabulary.Language;

/// What a finding is. In order of trust: where two findings overlap, the earlier kind stays.
public enum LeakKind {
  EMAIL("correo", "email"),
  COORDINATES("ubicación", "location"),
  HANDLE("cuenta en redes", "online account"),
  CURP("CURP", "CURP"),
  RFC("RFC", "RFC"),
  CLABE("CLABE", "CLABE"),
  CARD("tarjeta", "card"),
  IDENTITY("documento de identidad", "identity document"),
  PASSPORT("pasaporte", "passport"),
  PLATE("placas", "licence plate"),
  PHONE("teléfono", "phone"),
  ADDRESS("dirección", "address"),
  NAME("nombre", "name");

  private final String spanish;
  private final String english;

  LeakKind(String spanish, String english) {
    this.spanish = spanish;
    this.english = english;
  }

  /// What stands in the place of a masked finding, such as `[teléfono]`: in Spanish, or in English
  /// for a text in English.
  public String mask(Language language) {
    return "[" + label(language) + "]";
  }

  /// The kind's name for people, in Spanish, or in English for a text in English.
  public String label(Language language) {
    return language == Language.EN ? english : spanish;
  }

  /// The report's own field for such a thing of a perpetrator's; empty when there is none.
  public Optional<IdentifierType> evidence() {
    return switch (this) {
      case HANDLE -> Optional.of(IdentifierType.ONLINE_ACCOUNT);
      case CLABE -> Optional.of(IdentifierType.BANK_ACCOUNT);
      case CARD -> Optional.of(IdentifierType.BANK_CARD);
      case PLATE -> Optional.of(IdentifierType.VEHICLE_PLATE);
      case PHONE -> Optional.of(IdentifierType.PHONE_NUMBER);
      case NAME -> Optional.of(IdentifierType.NICKNAME);
      case EMAIL, COORDINATES, CURP, RFC, IDENTITY, PASSPORT, ADDRESS -> Optional.empty();
    };
  }
}
