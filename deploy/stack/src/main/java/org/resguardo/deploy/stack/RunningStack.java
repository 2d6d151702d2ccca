package org.resguardo.deploy.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.resguardo.client.MemoryFolder;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.TrustPolicy;

/// A stack that was started, as its `stack.env` and its people's folders describe it.
public final class RunningStack {
  private final Map<String, String> variables;

  private RunningStack(Map<String, String> variables) {
    this.variables = variables;
  }

  /// The stack in `directory`.
  ///
  /// @throws StackException when none was started there
  public static RunningStack in(Path directory) {
    Path file = directory.resolve("stack.env");
    if (Files.notExists(file)) {
      throw new StackException("no stack was started in " + directory + "; run deploy/up");
    }
    Map<String, String> variables = new HashMap<>();
    PrivateFiles.read(file)
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(line -> variables.put(line[0], unquoted(line[1])));
    return new RunningStack(variables);
  }

  /// The value of a variable of `stack.env`.
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new StackException("stack.env has no " + name);
    }
    return value;
  }

  /// The issuer of access tokens.
  public URI issuer() {
    return URI.create(variable("KEYCLOAK") + "/realms/" + variable("REALM"));
  }

  /// The trust policy clients pin.
  public TrustPolicy policy() {
    try {
      return TrustPolicy.parse(PrivateFiles.read(Path.of(variable("TRUST_POLICY"))));
    } catch (RosterFormatException malformed) {
      throw new StackException("the trust policy is malformed", malformed);
    }
  }

  /// What the demo people's clients have seen of the logs.
  public MemoryFolder memory() {
    return new MemoryFolder(Path.of(variable("MEMORY")));
  }

  /// Where a demo person keeps their keys.
  public Path folder(String username) {
    return Path.of(variable("PEOPLE"), username);
  }

  /// Who logs in as `username`.
  public DemoPerson person(String username) {
    String organisation = line(username, "organisation");
    return new DemoPerson(
        username,
        line(username, "password"),
        line(username, "role"),
        line(username, "member_id"),
        organisation.isEmpty() ? null : organisation);
  }

  private String line(String username, String file) {
    return PrivateFiles.read(folder(username).resolve(file)).strip();
  }

  private static String unquoted(String value) {
    return value.substring(1, value.length() - 1).replace("'\\''", "'");
  }
}
