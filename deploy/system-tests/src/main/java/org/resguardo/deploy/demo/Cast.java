package org.resguardo.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.age.Identity;
import org.resguardo.age.IdentityFile;
import org.resguardo.age.KeyFormatException;
import org.resguardo.client.CaseworkClient;
import org.resguardo.client.Invitation;
import org.resguardo.client.VettingClient;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.deploy.stack.RunningStack;

/// The people of the demo, each with their own login, keys and folder.
final class Cast {
  private final RunningStack stack;
  private final AccessTokens tokens;
  private final Path scratch;

  Cast(RunningStack stack, AccessTokens tokens, Path scratch) {
    this.stack = stack;
    this.tokens = tokens;
    this.scratch = scratch;
  }

  String memberId(String username) {
    return stack.person(username).memberId();
  }

  /// The arguments of a reviewer's command: `verb`, then the policy and a fresh token's file, then
  /// `more`.
  List<String> command(String verb, String username, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(verb, "--policy", stack.variable("TRUST_POLICY")));
    arguments.addAll(List.of("--token-file", tokenFile(username).toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  Path identityFile(String username) {
    return stack.folder(username).resolve("identity.txt");
  }

  List<Identity> identities(String username) {
    try {
      return IdentityFile.parse(Files.readString(identityFile(username)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (KeyFormatException malformed) {
      throw new DemoFailure("the identity of " + username + " is malformed");
    }
  }

  CaseworkClient casework(String username) {
    return new CaseworkClient(stack.policy().reportService(), tokens.of(stack.person(username)));
  }

  VettingClient vetter(String username) {
    return new VettingClient(stack.policy().identityService(), tokens.of(stack.person(username)));
  }

  Newcomer newcomer(String username, Invitation invitation) {
    return new Newcomer(stack, tokens, username, invitation);
  }

  private Path tokenFile(String username) {
    try {
      return Files.writeString(scratch.resolve("token"), tokens.of(stack.person(username)) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
