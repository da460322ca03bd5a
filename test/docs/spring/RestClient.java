package org.springframework.web.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Stand-in for the class of Spring, with the parts that the sample uses. */
public final class RestClient {
  private static final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  private RestClient(String base) {
    this.base = base;
  }

  public static RestClient create(String base) {
    return new RestClient(base);
  }

  public Request get() {
    return new Request("GET");
  }

  public Request post() {
    return new Request("POST");
  }

  public final class Request {
    private final String method;
    private final HttpRequest.Builder builder = HttpRequest.newBuilder();
    private String body = "";

    private Request(String method) {
      this.method = method;
    }

    public Request uri(String path, String... values) {
      var address = base + path;
      for (var value : values) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        address = address.replaceFirst("\\{\\w+\\}", encoded);
      }
      builder.uri(URI.create(address));
      return this;
    }

    public Request header(String name, String value) {
      builder.header(name, value);
      return this;
    }

    public Request body(Object value) {
      try {
        body = json.writeValueAsString(value);
      } catch (IOException e) {
        throw new RestClientException(e.getMessage());
      }
      return header("Content-Type", "application/json");
    }

    public Request retrieve() {
      return this;
    }

    public <T> T body(Class<T> type) {
      try {
        var request = builder.method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 404) throw new HttpClientErrorException.NotFound("404");
        if (response.statusCode() >= 400) throw new RestClientException("" + response.statusCode());
        return json.readValue(response.body(), type);
      } catch (IOException | InterruptedException e) {
        throw new RestClientException(e.toString());
      }
    }
  }
}
