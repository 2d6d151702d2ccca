package org.resguardo.audit.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the service's own role may do, against what is documented.
///
/// The role is whoever was granted more than reading; there must be one, and it must own nothing,
/// create nothing and be a member of nothing.
final class RuntimeGrants {
  private final List<Grant> granted;
  private final Collection<DatabaseRole> roles;

  RuntimeGrants(List<Grant> granted, Collection<DatabaseRole> roles) {
    this.granted = List.copyOf(granted);
    this.roles = List.copyOf(roles);
  }

  /// Everybody who may do more than read, but the owner.
  List<String> writers() {
    return granted.stream()
        .filter(grant -> !grant.privilege().equals("select"))
        .map(Grant::role)
        .distinct()
        .sorted()
        .toList();
  }

  /// What speaks against it.
  List<String> complaints(Schema schema) {
    List<String> complaints = new ArrayList<>();
    List<String> writers = writers();
    if (writers.size() != 1) {
      complaints.add("%d roles may write, not one: %s".formatted(writers.size(), writers));
    }
    granted.stream()
        .filter(grant -> writers.contains(grant.role()))
        .filter(grant -> !schema.grants().contains(grant.toString()))
        .map(grant -> grant.role() + " may, and should not: " + grant)
        .sorted()
        .forEach(complaints::add);
    Set<String> actual = granted.stream().map(Grant::toString).collect(Collectors.toSet());
    new TreeSet<>(schema.grants())
        .stream()
            .filter(Predicate.not(actual::contains))
            .forEach(grant -> complaints.add("nobody may, and the service should: " + grant));
    writers.forEach(writer -> complainOfPowers(writer, complaints));
    return complaints;
  }

  private void complainOfPowers(String name, List<String> complaints) {
    for (DatabaseRole role : roles) {
      if (role.name().equals(name)) {
        add(complaints, role.isPowerful(), name + " is a superuser or can become one");
        add(complaints, role.isMember(), name + " is a member of another role");
        add(complaints, role.mayCreate(), name + " owns or may create objects");
      }
    }
  }

  private static void add(List<String> complaints, boolean holds, String complaint) {
    if (holds) {
      complaints.add(complaint);
    }
  }
}
