package shop;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** Serves the sample on the JDK's HTTP server, and does what Spring does with its annotations. */
public final class Main {
  private static final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Sample with the proxy that Spring creates for `@Transactional`. */
  private static final class TransactionalPayments extends Payments {
    private final JdbcClient db;

    TransactionalPayments(JdbcClient db) {
      super(db, List.of("INIpayTest", "INIBillTst"), true);
      this.db = db;
    }

    @Override
    public Answer record(Payment payment) {
      return db.inTransaction(() -> super.record(payment));
    }
  }

  public static void main(String[] args) throws IOException {
    var payments = new TransactionalPayments(new JdbcClient(args[1]));
    var controller = new InicisController(new Gateway(args[0], "key", "secret", true), payments);
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    var prefix = InicisController.class.getAnnotation(RequestMapping.class).value();
    for (var method : InicisController.class.getDeclaredMethods()) {
      var mapping = method.getAnnotation(PostMapping.class);
      if (mapping == null) continue;
      server.createContext(
          prefix + mapping.value(), exchange -> answer(controller, method, exchange));
    }
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private static void answer(InicisController controller, Method method, HttpExchange exchange)
      throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var user = exchange.getRequestHeaders().getFirst("x-user");
      Principal principal = user == null ? null : () -> user;
      var values =
          Arrays.stream(method.getParameters())
              .map(
                  parameter ->
                      parameter.isAnnotationPresent(RequestBody.class)
                          ? read(body, parameter.getType())
                          : principal)
              .toArray();
      var response = (ResponseEntity<?>) method.invoke(controller, values);
      response.headers().forEach(exchange.getResponseHeaders()::set);
      var text = json.writeValueAsBytes(response.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(response.status().value(), text.length);
      exchange.getResponseBody().write(text);
    } catch (ReflectiveOperationException e) {
      e.printStackTrace();
      exchange.sendResponseHeaders(500, -1);
    }
  }

  private static Object read(byte[] body, Class<?> type) {
    try {
      return json.readValue(body, type);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
