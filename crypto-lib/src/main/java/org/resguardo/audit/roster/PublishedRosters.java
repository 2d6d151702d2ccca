package org.resguardo.audit.roster;

import java.io.IOException;
import java.net.URI;
import org.resguardo.client.Exchange;
import org.resguardo.client.HttpAnswer;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.UnverifiedLogProof;
import org.resguardo.vetting.UnverifiedSuspensionList;
import org.resguardo.vetting.VettingFormatException;

/// What identity-service publishes about members. Nothing of it is believed.
final class PublishedRosters {
  private static final int NOT_FOUND = 404;

  private final Exchange exchange = new Exchange();
  private final URI identityService;

  PublishedRosters(URI identityService) {
    this.identityService = identityService;
  }

  UnverifiedRoster current() throws IOException {
    return roster("/v1/roster");
  }

  UnverifiedRoster version(int version) throws IOException {
    return roster("/v1/rosters/" + version);
  }

  boolean has(int version) throws IOException {
    return send("/v1/rosters/" + version).status() != NOT_FOUND;
  }

  UnverifiedLogProof proof() throws IOException {
    try {
      return UnverifiedLogProof.parse(get("/v1/roster/proof"));
    } catch (LogFormatException malformed) {
      throw new RosterUnreadableException(String.valueOf(malformed.getMessage()));
    }
  }

  UnverifiedSuspensionList suspensions() throws IOException {
    try {
      return UnverifiedSuspensionList.parse(get("/v1/suspensions"));
    } catch (VettingFormatException malformed) {
      throw new RosterUnreadableException(String.valueOf(malformed.getMessage()));
    }
  }

  private UnverifiedRoster roster(String path) throws IOException {
    try {
      return UnverifiedRoster.parse(get(path));
    } catch (RosterFormatException malformed) {
      throw new RosterUnreadableException(String.valueOf(malformed.getMessage()));
    }
  }

  private byte[] get(String path) throws IOException {
    HttpAnswer answer = send(path);
    if (!answer.isSuccess()) {
      throw new RosterUnreadableException(path + " answers with status " + answer.status());
    }
    return answer.body().toArray();
  }

  private HttpAnswer send(String path) throws IOException {
    return exchange.send(
        Exchange.request(identityService, path).GET().build(), UnverifiedNote.MAX_BYTES);
  }
}
