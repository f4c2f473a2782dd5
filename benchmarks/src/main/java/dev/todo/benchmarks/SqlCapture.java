package dev.todo.benchmarks;

import com.p6spy.engine.common.PreparedStatementInformation;
import com.p6spy.engine.common.StatementInformation;
import com.p6spy.engine.event.JdbcEventListener;
import com.p6spy.engine.event.SimpleJdbcEventListener;
import com.p6spy.engine.spy.P6Factory;
import com.p6spy.engine.spy.P6LoadableOptions;
import com.p6spy.engine.spy.option.P6OptionsRepository;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the statements that go through the spying JDBC driver with their parameters, so that a benchmark can run the
 * very same SQL without the product around it.
 */
public final class SqlCapture implements P6Factory {

    private static final List<Bound> STATEMENTS = new CopyOnWriteArrayList<>();

    @Override
    public P6LoadableOptions getOptions(P6OptionsRepository repository) {
        return new NoOptions();
    }

    @Override
    public JdbcEventListener getJdbcEventListener() {
        return new Listener();
    }

    /** The queries sent by {@code operation}. */
    static List<Bound> of(Runnable operation) {
        STATEMENTS.clear();
        operation.run();
        return List.copyOf(STATEMENTS);
    }

    /**
     * A query as it was sent.
     *
     * @param sql with placeholders
     * @param parameters by position, from 1
     */
    record Bound(String sql, Map<Integer, Object> parameters) {

        /** Runs it again and reads all rows. */
        void run(Connection connection) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Map.Entry<Integer, Object> parameter : parameters.entrySet()) {
                    statement.setObject(parameter.getKey(), parameter.getValue());
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }

    private static final class Listener extends SimpleJdbcEventListener {

        private final IdentityHashMap<StatementInformation, Map<Integer, Object>> set = new IdentityHashMap<>();

        @Override
        public void onAfterPreparedStatementSet(
                PreparedStatementInformation statement, int index, Object value, @Nullable SQLException e) {
            set.computeIfAbsent(statement, s -> new TreeMap<>()).put(index, value);
        }

        @Override
        public void onBeforeAnyExecute(StatementInformation statement) {
            String sql = statement.getSql().strip();
            if (sql.startsWith("select") || sql.startsWith("with")) {
                STATEMENTS.add(new Bound(sql, Map.copyOf(set.getOrDefault(statement, Map.of()))));
            }
        }
    }

    private static final class NoOptions implements P6LoadableOptions {
        @Override
        public void load(Map<String, String> options) {
            // There are none.
        }

        @Override
        public Map<String, String> getDefaults() {
            return Map.of();
        }
    }
}
