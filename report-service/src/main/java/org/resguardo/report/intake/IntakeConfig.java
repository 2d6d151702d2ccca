package org.resguardo.report.intake;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// What intake needs from the operator.
@ConfigMapping(prefix = "resguardo")
interface IntakeConfig {
  /// File with the signing key of acknowledgements, as `PRIVATE+KEY+...`. The trust policy names
  /// its public half.
  Path acknowledgementKey();
}
