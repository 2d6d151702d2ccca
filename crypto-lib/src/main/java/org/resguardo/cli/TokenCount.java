package org.resguardo.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How many tokens to fetch: 1 to 1,000.
final class TokenCount implements ITypeConverter<Integer> {
  private static final int MAX = 1000;

  @Override
  public Integer convert(String value) {
    if (value.matches("\\d{1,4}")) {
      int count = Integer.parseInt(value);
      if (count >= 1 && count <= MAX) {
        return count;
      }
    }
    throw new TypeConversionException("not a number from 1 to " + MAX);
  }
}
