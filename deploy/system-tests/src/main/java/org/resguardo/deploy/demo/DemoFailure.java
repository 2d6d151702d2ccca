package org.resguardo.deploy.demo;

/// A step of the demo did not show what it should.
final class DemoFailure extends RuntimeException {
  DemoFailure(String message) {
    super(message);
  }
}
