package org.resguardo.tlog;

import java.util.List;

/// Some witnesses or groups of them, of which `threshold` must have cosigned
/// (c2sp.org/tlog-policy).
///
/// @param threshold 1 to the number of members
/// @param members names of witnesses and groups, each once
public record WitnessGroup(String name, int threshold, List<String> members) {
  public WitnessGroup {
    members = List.copyOf(members);
    WitnessQuorum.requireName(name);
    if (threshold < 1 || threshold > members.size()) {
      throw new IllegalArgumentException(
          "a group asks for at least one and at most all of its members");
    }
  }

  /// A group from its words in a policy: `all`, `any` or a number.
  ///
  /// @throws IllegalArgumentException when the words make no group
  public static WitnessGroup of(String name, String threshold, List<String> members) {
    return switch (threshold) {
      case "all" -> new WitnessGroup(name, members.size(), members);
      case "any" -> new WitnessGroup(name, 1, members);
      default -> new WitnessGroup(name, Integer.parseInt(threshold), members);
    };
  }

  /// The threshold as a policy writes it.
  public String thresholdWord() {
    if (threshold == members.size()) {
      return "all";
    }
    return threshold == 1 ? "any" : Integer.toString(threshold);
  }
}
