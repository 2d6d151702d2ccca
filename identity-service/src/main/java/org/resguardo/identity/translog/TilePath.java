package org.resguardo.identity.translog;

import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.TileId;

/// Reads the paths of tiles and entry bundles. A path that is not one leads nowhere.
final class TilePath {
  private TilePath() {}

  static TileId tile(String level, String index) {
    try {
      return TileId.parse(level, index);
    } catch (LogFormatException noSuchTile) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
  }

  static TileId bundle(String index) {
    try {
      return TileId.parseBundle(index);
    } catch (LogFormatException noSuchBundle) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
  }
}
