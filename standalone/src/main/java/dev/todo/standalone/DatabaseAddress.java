package dev.todo.standalone;

import dev.todo.server.store.Database;

/**
 * Where a database of the local server is.
 *
 * @param port on the loopback interface
 * @param name of the database
 * @param user the role
 * @param password of the role
 */
public record DatabaseAddress(int port, String name, String user, String password) {

    /** Where it is, for JDBC. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Another database of the same server. */
    public DatabaseAddress withName(String other) {
        return new DatabaseAddress(port, other, user, password);
    }

    /** What the store needs to connect, with at most {@code poolSize} connections. */
    public Database.Settings settings(int poolSize) {
        return new Database.Settings(jdbcUrl(), user, password, poolSize);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return jdbcUrl();
    }
}
