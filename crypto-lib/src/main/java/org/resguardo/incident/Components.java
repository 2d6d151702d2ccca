package org.resguardo.incident;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reflection over the records of a report, which are the one source of the JSON form, the schema
/// and the text form.
final class Components {
  private Components() {}

  static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Calls the canonical constructor.
  ///
  /// @throws BrokenRuleException when it refuses
  static <T> T build(Class<T> type, @Nullable Object[] values) {
    try {
      return canonicalConstructor(type).newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof BrokenRuleException broken) {
        throw broken;
      }
      throw new IllegalStateException(refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> Constructor<T> canonicalConstructor(Class<T> type)
      throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }
}
