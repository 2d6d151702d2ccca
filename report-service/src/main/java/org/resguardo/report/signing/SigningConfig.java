package org.resguardo.report.signing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Where the signing key is.
@ConfigMapping(prefix = "resguardo")
public interface SigningConfig {
  /// File with the key that signs acknowledgements and deliveries, as `PRIVATE+KEY+...`. The trust
  /// policy names its public half.
  Path acknowledgementKey();
}
