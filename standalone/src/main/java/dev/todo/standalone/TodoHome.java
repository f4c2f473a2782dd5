package dev.todo.standalone;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that holds everything of one local installation, readable by its owner alone: the database, the token of
 * its user, the address of the running server, and logs.
 */
public final class TodoHome {

    private final Path folder;

    private TodoHome(Path folder) {
        this.folder = folder;
    }

    /** The home named by {@code TODO_HOME} in {@code environment}, or else {@code ~/.todo}; made when it is missing. */
    public static TodoHome of(Map<String, String> environment) {
        String named = environment.getOrDefault("TODO_HOME", "");
        return at(named.isBlank() ? Path.of(System.getProperty("user.home"), ".todo") : Path.of(named));
    }

    /** The home in {@code folder}, made when it is missing. */
    public static TodoHome at(Path folder) {
        TodoHome home = new TodoHome(folder.toAbsolutePath().normalize());
        home.makeFolder(home.folder);
        return home;
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** Where the database lives. */
    public Path database() {
        return makeFolder(folder.resolve("postgres"));
    }

    /** The address of the running server, as JSON. */
    public Path serverFile() {
        return folder.resolve("server.json");
    }

    /** The token of the installation's user. */
    public Path tokenFile() {
        return folder.resolve("token");
    }

    /** Held by the process that runs the server. */
    public Path lockFile() {
        return folder.resolve("lock");
    }

    /** Says where the server is. */
    void writeServerFile(ServerFile server) {
        writePrivately(
                serverFile(), Jsonb.builder().build().type(ServerFile.class).toJson(server) + "\n");
    }

    /** Where the running server says it is; empty when it has not said so yet. */
    Optional<ServerFile> readServerFile() {
        try {
            return Optional.of(Jsonb.builder().build().type(ServerFile.class).fromJson(Files.readString(serverFile())));
        } catch (IOException | JsonException e) {
            return Optional.empty();
        }
    }

    /** Takes back where the server is. */
    void deleteServerFile() {
        try {
            Files.deleteIfExists(serverFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + serverFile(), e);
        }
    }

    /** Writes {@code text} to {@code file} in one step, readable by its owner alone from the first byte on. */
    public void writePrivately(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            if (posix()) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Makes {@code path}, if it is there, readable by its owner alone, whatever made it. */
    void keepPrivate(Path path) {
        if (posix() && Files.exists(path)) {
            try {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make " + path + " private", e);
            }
        }
    }

    private Path makeFolder(Path wanted) {
        try {
            if (Files.isDirectory(wanted)) {
                return wanted;
            }
            Path parent = wanted.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (posix()) {
                Files.createDirectory(
                        wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(wanted);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(wanted)) {
                throw new UncheckedIOException(wanted + " is in the way: it is no folder", e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + wanted, e);
        }
        return wanted;
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
