package org.springframework.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Stand-in for the class of Spring, with the parts that the sample uses. */
public record ResponseEntity<T>(HttpStatusCode status, Map<String, String> headers, T body) {
  public static <T> ResponseEntity<T> ok(T body) {
    return new ResponseEntity<>(new HttpStatusCode(200), Map.of(), body);
  }

  public static BodyBuilder status(HttpStatusCode status) {
    return new BodyBuilder(status, new LinkedHashMap<>());
  }

  public record BodyBuilder(HttpStatusCode status, Map<String, String> headers) {
    public BodyBuilder header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    public <T> ResponseEntity<T> body(T body) {
      return new ResponseEntity<>(status, headers, body);
    }
  }
}
