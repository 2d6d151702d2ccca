package org.resguardo.incident.vocabulary;

/// A city on the usual routes, big enough that naming it singles nobody out; anywhere else, only
/// the state.
public enum PlaceCity implements Code {
  ACUNA,
  CANCUN,
  CIUDAD_JUAREZ,
  GUADALAJARA,
  HERMOSILLO,
  MATAMOROS,
  MEXICALI,
  MEXICO_CITY,
  MONTERREY,
  NOGALES,
  NUEVO_LAREDO,
  OAXACA_CITY,
  PIEDRAS_NEGRAS,
  PUEBLA_CITY,
  QUERETARO_CITY,
  REYNOSA,
  SALTILLO,
  SAN_LUIS_POTOSI_CITY,
  TAPACHULA,
  TIJUANA,
  TORREON,
  TUXTLA_GUTIERREZ,
  VERACRUZ_CITY,
  VILLAHERMOSA
}
