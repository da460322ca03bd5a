package org.springframework.web.client;

/** Stand-in for the class of Spring, with the parts that the sample uses. */
public class HttpClientErrorException extends RestClientException {
  public HttpClientErrorException(String message) {
    super(message);
  }

  public static final class NotFound extends HttpClientErrorException {
    public NotFound(String message) {
      super(message);
    }
  }
}
