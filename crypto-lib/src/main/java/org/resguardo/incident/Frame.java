package org.resguardo.incident;

import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.DurationHeld;
import org.resguardo.incident.vocabulary.JourneyLeg;
import org.resguardo.incident.vocabulary.PlaceArea;
import org.resguardo.incident.vocabulary.PlaceCity;
import org.resguardo.incident.vocabulary.PlaceType;
import org.resguardo.incident.vocabulary.TimeOfDay;
import org.resguardo.incident.vocabulary.WhenPrecision;

/// When and where an incident happened, and for how long somebody was held.
public record Frame(
    Answer<JourneyLeg> journeyLeg,
    @Nullable CoarseDate period,
    Answer<WhenPrecision> whenPrecision,
    Answer<TimeOfDay> timeOfDay,
    Answer<DurationHeld> durationHeld,
    Answer<PlaceType> placeType,
    Answer<PlaceArea> placeArea,
    Answer<PlaceCity> placeCity,
    Answer<PlaceType> releasePlace) {}
