package org.springframework.web.client;

/** Stand-in for the class of Spring, with the parts that the sample uses. */
public class RestClientException extends RuntimeException {
  public RestClientException(String message) {
    super(message);
  }
}
