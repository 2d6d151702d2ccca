package org.resguardo.deploy.leak;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// All canaries of a run, a new one for each place each time.
public final class Canaries {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Canary> all = new ArrayList<>();

  /// A text that occurs nowhere else, to be planted there.
  public String at(String place) {
    Canary canary = Canary.random(place, RANDOM);
    all.add(canary);
    return canary.text();
  }

  /// Plants a text that is chosen, such as an address.
  public String at(String place, String text) {
    all.add(new Canary(place, text));
    return text;
  }

  public int count() {
    return all.size();
  }

  /// Finds those planted so far.
  public LeakScanner scanner() {
    return new LeakScanner(all);
  }
}
