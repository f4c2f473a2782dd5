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
record DatabaseAddress(int port, String name, String user, String password) {

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    DatabaseAddress withName(String other) {
        return new DatabaseAddress(port, other, user, password);
    }

    Database.Settings settings(int poolSize) {
        return new Database.Settings(jdbcUrl(), user, password, poolSize);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return jdbcUrl();
    }
}
