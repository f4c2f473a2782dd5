package dev.todo.shell.command;

import dev.todo.client.LocalServer;
import dev.todo.core.api.Profile;
import dev.todo.core.error.TodoException;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.Services;
import dev.todo.shell.terminal.Paint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code todo doctor}: whether all is well with this installation, and what to do where it is not. Changes nothing. */
final class DoctorCommand implements Command {

    private static final long LITTLE_SPACE = 500L * 1024 * 1024;

    private final Context context;
    private final List<Check> checks = new ArrayList<>();

    DoctorCommand(Context context) {
        this.context = context;
    }

    private enum Verdict {
        WELL,
        NOTE,
        WRONG
    }

    private record Check(String name, Verdict verdict, String detail) {}

    @Override
    public Usage usage() {
        return new Usage("doctor", "Check this installation.").json();
    }

    @Override
    public ExitCode run(Given given) {
        Services services = context.services();
        check("java", Verdict.WELL, Runtime.version() + " in " + System.getProperty("java.home"));
        if (services.elsewhere()) {
            account();
        } else {
            home(services.home().folder());
            server(services.local());
        }
        if (given.json()) {
            context.printJson(
                    Map.of("checks", checks.stream().map(DoctorCommand::json).toList()));
        } else {
            checks.forEach(this::print);
        }
        return checks.stream().anyMatch(check -> check.verdict() == Verdict.WRONG) ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void home(Path folder) {
        if (!Files.isDirectory(folder)) {
            check("home", Verdict.NOTE, folder + " will be made when the server starts first");
            return;
        }
        try {
            boolean open = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(folder).stream().anyMatch(DoctorCommand::ofOthers);
            check(
                    "home",
                    open ? Verdict.WRONG : Verdict.WELL,
                    open ? folder + " can be read by others: chmod 700 " + folder : folder.toString());
            long free = Files.getFileStore(folder).getUsableSpace();
            check(
                    "disk",
                    free < LITTLE_SPACE ? Verdict.WRONG : Verdict.WELL,
                    free / (1024 * 1024) + " MB free"
                            + (free < LITTLE_SPACE ? ": make room, or writing may fail" : ""));
        } catch (IOException e) {
            check("home", Verdict.WRONG, folder + " cannot be looked at: " + e.getMessage());
        }
    }

    private static boolean ofOthers(PosixFilePermission permission) {
        return Set.of(
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.GROUP_WRITE,
                        PosixFilePermission.OTHERS_READ,
                        PosixFilePermission.OTHERS_WRITE)
                .contains(permission);
    }

    private void server(LocalServer local) {
        Optional<LocalServer.Running> running = local.find();
        if (running.isEmpty()) {
            check("server", Verdict.NOTE, "not running; the first command that needs it starts it");
            return;
        }
        LocalServer.Running server = running.get();
        String described = server.endpoint() + ", process " + server.pid() + ", version " + server.version();
        if (local.ready(server)) {
            check("server", Verdict.WELL, described);
            account();
        } else {
            check(
                    "server",
                    Verdict.WRONG,
                    described + ", is not ready: look into "
                            + context.services().home().log());
        }
    }

    private void account() {
        try {
            long start = System.nanoTime();
            Profile profile = context.services().tasks().profile();
            long millis = (System.nanoTime() - start) / 1_000_000;
            check(
                    "account",
                    Verdict.WELL,
                    profile.name() + " at " + context.services().endpoint() + ", answered in " + millis + " ms");
            boolean same = profile.zone().getRules().equals(context.zone().getRules());
            check(
                    "zone",
                    same ? Verdict.WELL : Verdict.NOTE,
                    same
                            ? profile.zone().toString()
                            : "your tasks live in " + profile.zone() + ", this machine in " + context.zone());
        } catch (TodoException e) {
            check("account", Verdict.WRONG, e.detail());
        }
    }

    private void check(String name, Verdict verdict, String detail) {
        checks.add(new Check(name, verdict, detail));
    }

    private static Map<String, Object> json(Check check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", check.name());
        json.put("ok", check.verdict() != Verdict.WRONG);
        json.put("detail", check.detail());
        return json;
    }

    private void print(Check check) {
        Paint paint = context.terminal().paint();
        String mark = switch (check.verdict()) {
            case WELL -> paint.green("✓");
            case NOTE -> paint.yellow("·");
            case WRONG -> paint.red("✗");
        };
        context.terminal().print(mark + " " + check.name() + ": " + check.detail());
    }
}
