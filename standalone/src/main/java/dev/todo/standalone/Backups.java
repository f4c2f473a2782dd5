package dev.todo.standalone;

import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.server.store.Archive;
import dev.todo.server.store.Database;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Copies everything of one home to a file, and back. */
public final class Backups {

    private static final String RESTORED = "todo_restored";
    private static final String REPLACED = "todo_replaced";

    private final TodoHome home;

    /** The backups of {@code home}. */
    public Backups(TodoHome home) {
        this.home = home;
    }

    /**
     * Writes all that is stored to {@code file}, readable by its owner alone. The server may run meanwhile.
     *
     * @throws InvalidInputException when no file can be written there
     */
    public void backup(Path file) throws IOException, SQLException {
        requirePlace(file.toAbsolutePath());
        try (LocalDatabase.Access access = LocalDatabase.access(home)) {
            Path fresh = file.toAbsolutePath().resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Connection connection = connect(access.address());
                    OutputStream target = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                Archive.write(connection, target);
            }
            Files.move(fresh, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Replaces all that is stored by what {@code file} holds. What was there stays until the new is complete.
     *
     * @throws ConflictException when the server runs
     * @throws InvalidInputException when the file is no backup
     */
    public void restore(Path file) throws IOException, SQLException {
        if (!Files.isReadable(file)) {
            throw new InvalidInputException(
                    Files.exists(file) ? "'" + file + "' cannot be read" : "there is no file '" + file + "'");
        }
        HomeLock lock = HomeLock.take(home)
                .orElseThrow(() -> new ConflictException(
                        ConflictException.WRONG_STATE, "the server is running: stop it first with 'todo down'"));
        try (lock;
                LocalDatabase database = LocalDatabase.start(home)) {
            DatabaseAddress restored = database.address().withName(RESTORED);
            database.administer("drop database if exists " + RESTORED, "create database " + RESTORED);
            try (InputStream source = new BufferedInputStream(Files.newInputStream(file));
                    Connection connection = connect(restored)) {
                Archive.read(source, connection, version -> Database.migrate(restored.settings(3), version));
            }
            Database.open(restored.settings(3)).close();
            database.administer(
                    "drop database if exists " + REPLACED,
                    "alter database todo rename to " + REPLACED,
                    "alter database " + RESTORED + " rename to todo",
                    "drop database " + REPLACED);
        }
    }

    private static void requirePlace(Path file) {
        Path parent = file.getParent();
        if (parent == null || Files.isDirectory(file)) {
            throw new InvalidInputException("'" + file + "' is a folder: name a file in it");
        }
        if (!Files.isDirectory(parent)) {
            throw new InvalidInputException("there is no folder '" + parent + "': make it first");
        }
        if (!Files.isWritable(parent)) {
            throw new InvalidInputException("you may not write in '" + parent + "': name another file");
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
