package dev.todo.client;

import dev.todo.core.error.UnavailableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of a person's own server: its data, token and logs, and the file by which clients find it.
 *
 * @param folder where it is
 */
public record TodoHome(Path folder) {

    /** {@code TODO_HOME}, or {@code .todo} in the home folder of the user. */
    public static TodoHome of(Map<String, String> environment) {
        String named = environment.getOrDefault("TODO_HOME", "");
        if (!named.isBlank()) {
            return new TodoHome(Path.of(named).toAbsolutePath());
        }
        String home = environment.getOrDefault("HOME", "");
        return new TodoHome(Path.of(home.isBlank() ? System.getProperty("user.home", ".") : home, ".todo")
                .toAbsolutePath());
    }

    /**
     * Makes the folder, for its owner's eyes only, and {@code subfolder} in it.
     *
     * @throws UnavailableException when that is not allowed, or a file is in the way
     */
    public Path create(String subfolder) {
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            return Files.createDirectories(folder.resolve(subfolder), ownerOnly("rwx------"));
        } catch (IOException e) {
            throw new UnavailableException(
                    "cannot make the folder " + folder + ": name one in TODO_HOME where you may write", e);
        }
    }

    /** Makes {@code file}, for its owner's eyes only, unless it is there. */
    Path createFile(Path file) throws IOException {
        try {
            return Files.exists(file) ? file : Files.createFile(file, ownerOnly("rw-------"));
        } catch (FileAlreadyExistsException e) {
            return file; // somebody else was faster
        }
    }

    /** The token of the person who owns the server, once it has run. */
    public Optional<String> token() {
        return read(folder.resolve("token")).map(String::strip).filter(token -> !token.isEmpty());
    }

    /** What the running server has written about itself; it may be gone by now. */
    Optional<String> serverFile() {
        return read(folder.resolve("server.json"));
    }

    /** Where a server started in the background writes what happens. */
    public Path log() {
        return folder.resolve("logs").resolve("server.log");
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
