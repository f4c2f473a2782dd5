package dev.todo.server.store;

import dev.todo.core.error.InvalidInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A copy of everything in the database as one zip file: a manifest, then each table as CSV. It is independent of
 * machine and PostgreSQL version; the manifest names the schema version, to which an empty database is migrated before
 * the tables are read back.
 */
public final class Archive {

    private static final String MANIFEST = "manifest.txt";
    private static final String FORMAT = "todo-archive 1";
    private static final String TABLES = "tables/";
    private static final String CSV = ".csv";

    private Archive() {}

    /** Writes the whole database, as of one moment, to {@code target}, which stays open. */
    public static void write(Connection connection, OutputStream target) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write((FORMAT + "\nschema " + schemaVersion(connection) + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(connection)) {
                zip.putNextEntry(new ZipEntry(TABLES + table + CSV));
                copy.copyOut("copy " + columnsOf(connection, table) + " to stdout (format csv, header)", zip);
                zip.closeEntry();
            }
            zip.finish();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * Reads an archive into an empty database, all or nothing.
     *
     * @param migrate brings the empty database to the schema version it is given, before the tables are read
     * @throws InvalidInputException when {@code source} is no such archive, or one of a newer version
     */
    public static void read(InputStream source, Connection connection, Consumer<String> migrate)
            throws SQLException, IOException {
        ZipInputStream zip = new ZipInputStream(source, StandardCharsets.UTF_8);
        migrate.accept(schemaOf(zip));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // The tables come in any order, so foreign keys wait; triggers must not fire for old events.
            statement.execute("set local session_replication_role = replica");
            List<String> tables = tables(connection);
            statement.execute("truncate " + String.join(", ", tables));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String table = tableOf(entry, tables);
                copy.copyIn(
                        "copy " + columnsOf(connection, table) + " from stdin (format csv, header match)",
                        unclosable(zip));
            }
            resetIdentities(connection, tables);
            connection.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String schemaOf(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !MANIFEST.equals(first.getName())) {
            throw new InvalidInputException("this is not a backup made by 'todo backup'");
        }
        List<String> lines =
                new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !FORMAT.equals(lines.get(0)) || !lines.get(1).matches("schema [0-9.]+")) {
            throw new InvalidInputException("this backup was made by a newer version of Todo: update Todo first");
        }
        return lines.get(1).substring("schema ".length());
    }

    private static String tableOf(ZipEntry entry, List<String> tables) {
        String name = entry.getName();
        if (name.startsWith(TABLES) && name.endsWith(CSV)) {
            String table = name.substring(TABLES.length(), name.length() - CSV.length());
            if (tables.contains(table)) {
                return table;
            }
        }
        throw new InvalidInputException("the backup holds '" + name + "', which is no table of this version");
    }

    private static String schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select version from flyway_schema_history where success and version is not null"
                                + " order by installed_rank desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename <> 'flyway_schema_history' order by tablename")) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    /** {@code table (column, …)} of all columns that hold data of their own. */
    private static String columnsOf(Connection connection, String table) throws SQLException {
        String sql = """
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return table + " (" + row.getString(1) + ")";
            }
        }
    }

    /** Lets identity columns go on behind the highest value read. */
    private static void resetIdentities(Connection connection, List<String> tables) throws SQLException {
        String sql = """
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and is_identity = 'YES'""";
        try (Statement query = connection.createStatement();
                Statement update = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                String table = row.getString(1);
                String column = row.getString(2);
                if (tables.contains(table)) {
                    update.execute("select setval(pg_get_serial_sequence('" + table + "', '" + column
                            + "'), coalesce((select max(" + column + ") from " + table + "), 0) + 1, false)");
                }
            }
        }
    }

    private static InputStream unclosable(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public void close() {
                // The entry ends here, the archive goes on.
            }
        };
    }
}
