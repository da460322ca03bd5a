package org.springframework.jdbc.core.simple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Stand-in for the class of Spring, with the parts that the sample uses. One connection a thread. */
public final class JdbcClient {
  private final ThreadLocal<Connection> connection;

  public JdbcClient(String url) {
    connection = ThreadLocal.withInitial(() -> attempt(() -> DriverManager.getConnection(url)));
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private static <T> T attempt(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Void setAutoCommit(boolean isAutomatic) {
    return attempt(
        () -> {
          connection.get().setAutoCommit(isAutomatic);
          return null;
        });
  }

  /** Runs the work in a transaction, as the proxy of a method with `@Transactional` does. */
  public <T> T inTransaction(Supplier<T> work) {
    setAutoCommit(false);
    try {
      var result = work.get();
      setAutoCommit(true); // commits
      return result;
    } catch (RuntimeException e) {
      attempt(
          () -> {
            connection.get().rollback();
            return null;
          });
      setAutoCommit(true);
      throw e;
    }
  }

  public Statement sql(String text) {
    return new Statement(text);
  }

  public final class Statement {
    private final String text;
    private Object[] values = {};

    private Statement(String text) {
      this.text = text;
    }

    public Statement param(Object value) {
      return params(value);
    }

    public Statement params(Object... values) {
      this.values = values;
      return this;
    }

    private PreparedStatement prepare() throws SQLException {
      var statement = connection.get().prepareStatement(text);
      for (var at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
      return statement;
    }

    public int update() {
      return attempt(
          () -> {
            try (var statement = prepare()) {
              return statement.executeUpdate();
            }
          });
    }

    public Rows query() {
      return attempt(
          () -> {
            try (var statement = prepare()) {
              return new Rows(read(statement.executeQuery()));
            }
          });
    }

    public Single query(Class<Integer> type) {
      var value = query().listOfRows().get(0).values().iterator().next();
      return new Single(((Number) value).intValue());
    }
  }

  private static List<Map<String, Object>> read(ResultSet rows) throws SQLException {
    var list = new ArrayList<Map<String, Object>>();
    while (rows.next()) {
      var row = new HashMap<String, Object>();
      for (var at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
        row.put(rows.getMetaData().getColumnName(at), rows.getObject(at));
      }
      list.add(row);
    }
    return list;
  }

  public record Rows(List<Map<String, Object>> listOfRows) {}

  public record Single(int single) {}
}
