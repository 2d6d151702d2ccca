package org.resguardo.incident;

import org.resguardo.incident.vocabulary.CaptiveCount;
import org.resguardo.incident.vocabulary.CaptiveGroup;
import org.resguardo.incident.vocabulary.NationalityGroup;

/// Others who were held in the same place.
public record OtherCaptives(
    Answer<CaptiveCount> captiveCount,
    Answer<CaptiveGroup> captiveGroup,
    Answer<NationalityGroup> nationalityGroup) {}
