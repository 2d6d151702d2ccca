package org.resguardo.identity.vetting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a member stands after an endorsement.
///
/// @param endorsedBy organisations whose endorsements count today for the member's key
/// @param needed how many organisations must endorse it
/// @param until last day in force; missing while it is not in force
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndorsementAnswer(
    String memberId,
    List<String> endorsedBy,
    int needed,
    boolean inForce,
    @Nullable LocalDate until) {}
