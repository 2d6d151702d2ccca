package org.resguardo.deploy.stack;

/// A database role that can log in.
public record Role(String name, String password) {
  /// The name only.
  @Override
  public String toString() {
    return "Role[" + name + "]";
  }
}
