package org.resguardo.tlog;

import java.io.IOException;
import java.util.Optional;

/// What a witness remembers: of each log the checkpoint it cosigned last.
public interface WitnessState {
  /// The checkpoint cosigned last for the log of that origin, with the log's signature and the
  /// witness's cosignature.
  Optional<UnverifiedCheckpoint> latest(String origin) throws IOException;

  /// Keeps `next` as the latest checkpoint of its log if the latest still has the head `expected`
  /// ({@link TreeHead#EMPTY} when there is none); both in one step, whoever else calls.
  ///
  /// @return whether it was kept, durably, so that no crash or restart undoes it
  boolean replace(TreeHead expected, UnverifiedCheckpoint next) throws IOException;
}
