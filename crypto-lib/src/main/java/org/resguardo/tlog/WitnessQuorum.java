package org.resguardo.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.resguardo.note.KeyName;

/// Which sets of witnesses make a checkpoint believable: the rule of c2sp.org/tlog-policy.
///
/// Immutable. Made from {@link #NONE} line by line, since a line may only name what stands before
/// it.
///
/// @param rule name of a witness or group, or `none`
public record WitnessQuorum(
    List<TrustedWitness> witnesses, List<WitnessGroup> groups, String rule) {
  /// The rule that asks for no witness.
  public static final String NO_RULE = "none";

  /// No witness is known and none is asked for.
  public static final WitnessQuorum NONE = new WitnessQuorum(List.of(), List.of(), NO_RULE);

  public WitnessQuorum {
    witnesses = List.copyOf(witnesses);
    groups = List.copyOf(groups);
    requireDistinct(
        Stream.concat(
            witnesses.stream().map(TrustedWitness::name), groups.stream().map(WitnessGroup::name)),
        "two witnesses or groups have the same name");
    requireDistinct(
        witnesses.stream().map(witness -> witness.key().publicKey()),
        "a witness's key stands twice");
    requireDistinct(
        witnesses.stream().map(witness -> witness.key().name() + "+" + witness.key().keyId()),
        "two witnesses' keys have the same name and id");
    requireDistinct(
        groups.stream().flatMap(group -> group.members().stream()),
        "a witness or group is a member of two groups");
    requireKnown(witnesses, groups, rule);
  }

  static void requireName(String name) {
    if (!KeyName.isValid(name) || name.equals(NO_RULE)) {
      throw new IllegalArgumentException("not a name of a witness or group");
    }
  }

  private static void requireDistinct(Stream<?> values, String rule) {
    List<?> all = values.toList();
    if (all.stream().distinct().count() != all.size()) {
      throw new IllegalArgumentException(rule);
    }
  }

  private static void requireKnown(
      List<TrustedWitness> witnesses, List<WitnessGroup> groups, String rule) {
    List<String> known = new ArrayList<>(witnesses.stream().map(TrustedWitness::name).toList());
    for (WitnessGroup group : groups) {
      if (!known.containsAll(group.members())) {
        throw new IllegalArgumentException("a group names what no line before it defines");
      }
      known.add(group.name());
    }
    if (!rule.equals(NO_RULE) && !known.contains(rule)) {
      throw new IllegalArgumentException("the quorum names what no line before it defines");
    }
  }

  /// The same with one more witness.
  ///
  /// @throws IllegalArgumentException when its name or key stands there already
  public WitnessQuorum with(TrustedWitness witness) {
    return new WitnessQuorum(added(witnesses, witness), groups, rule);
  }

  /// The same with one more group.
  ///
  /// @throws IllegalArgumentException when it names a member that is not known or in a group
  ///   already
  public WitnessQuorum with(WitnessGroup group) {
    return new WitnessQuorum(witnesses, added(groups, group), rule);
  }

  /// The same with this rule.
  ///
  /// @throws IllegalArgumentException when it names nothing that is known
  public WitnessQuorum withRule(String name) {
    return new WitnessQuorum(witnesses, groups, name);
  }

  private static <T> List<T> added(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }

  /// Whether these cosigners are enough.
  public boolean isMet(Collection<CosignatureKey> cosigners) {
    return rule.equals(NO_RULE) || isMet(rule, cosigners);
  }

  private boolean isMet(String name, Collection<CosignatureKey> cosigners) {
    return witnesses.stream()
            .anyMatch(witness -> witness.name().equals(name) && cosigners.contains(witness.key()))
        || groups.stream().anyMatch(group -> group.name().equals(name) && isMet(group, cosigners));
  }

  private boolean isMet(WitnessGroup group, Collection<CosignatureKey> cosigners) {
    return group.members().stream().filter(member -> isMet(member, cosigners)).count()
        >= group.threshold();
  }
}
