package org.resguardo.identity.organisation;

import java.util.List;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.roster.Organisation;

/// What a vetter says of their organisation.
record OrganisationRequest(List<String> languages, List<String> takesOn, String name) {
  Organisation withId(String id) {
    try {
      return new Organisation(id, languages, takesOn, name);
    } catch (IllegalArgumentException rule) {
      throw ProblemException.brokenRule(String.valueOf(rule.getMessage()));
    } catch (NullPointerException nullItem) {
      throw ProblemException.brokenRule("a list holds no null");
    }
  }
}
