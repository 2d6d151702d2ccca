package org.resguardo.identity.worker;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/// Where randomness and time come from; tests put others in their place.
class Sources {
  @Produces
  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
