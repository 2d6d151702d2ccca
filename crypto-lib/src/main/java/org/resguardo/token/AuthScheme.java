package org.resguardo.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One scheme of an `Authorization` or `WWW-Authenticate` header with its parameters (RFC 9110
/// section 11), read leniently: values quoted or not, padding of base64 in unquoted ones.
///
/// @param parameters by lower-case name
record AuthScheme(String name, Map<String, String> parameters) {
  AuthScheme {
    parameters = Map.copyOf(parameters);
  }

  /// Whether it is called that, in whatever case.
  boolean isCalled(String scheme) {
    return name.equalsIgnoreCase(scheme);
  }

  Optional<String> parameter(String parameter) {
    return Optional.ofNullable(parameters.get(parameter));
  }

  /// All schemes of a header, in its order.
  ///
  /// @throws TokenFormatException when it has no such form, or a parameter comes twice
  static List<AuthScheme> parse(String header) throws TokenFormatException {
    HeaderWords words = new HeaderWords(header);
    List<AuthScheme> schemes = new ArrayList<>();
    String name = null;
    Map<String, String> parameters = new LinkedHashMap<>();
    while (words.hasNext()) {
      String word = words.word();
      if (words.isFollowedByValue()) {
        Wire.require(name != null, "a parameter follows a scheme");
        Wire.require(
            parameters.put(word.toLowerCase(Locale.ROOT), words.value()) == null,
            "a parameter comes once");
      } else {
        if (name != null) {
          schemes.add(new AuthScheme(name, parameters));
        }
        name = word;
        parameters = new LinkedHashMap<>();
      }
    }
    if (name != null) {
      schemes.add(new AuthScheme(name, parameters));
    }
    return schemes;
  }
}
