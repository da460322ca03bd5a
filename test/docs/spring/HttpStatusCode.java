package org.springframework.http;

/** Stand-in for the class of Spring, with the parts that the sample uses. */
public record HttpStatusCode(int value) {
  public static HttpStatusCode valueOf(int code) {
    return new HttpStatusCode(code);
  }
}
