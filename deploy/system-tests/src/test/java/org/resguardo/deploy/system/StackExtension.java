package org.resguardo.deploy.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands tests the stack of the run: started for the first that asks, wiped after the last.
///
/// Each test finds everything running, and report-service with the current roster.
final class StackExtension implements ParameterResolver, BeforeEachCallback {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SystemStack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stack(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    stack(context).settle();
  }

  // The root store outlives all classes; it closes what is in it whatever the tests did.
  private static SystemStack stack(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(StackExtension.class))
        .computeIfAbsent(SystemStack.class, _ -> start(), SystemStack.class);
  }

  private static SystemStack start() {
    try {
      return SystemStack.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
