package dev.todo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a checkout, with a JDK and a Maven that only say what they were told. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** The tests run in the folder of their module. */
    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path temporary;

    private Path checkout;
    private Path jdk;

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectories(temporary.resolve("a check-out's folder"));
        Files.createDirectories(checkout.resolve("bin"));
        for (String file :
                List.of("todo", "mvnw", "bin/launch.sh", "bin/build.sh", "bin/find-jdk.sh", "bin/find-maven.sh")) {
            Files.copy(SOURCES.resolve(file), checkout.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        for (String module : List.of("core", "client", "shell", "standalone")) {
            Files.createDirectories(checkout.resolve(module + "/src/main"));
            Files.writeString(checkout.resolve(module + "/pom.xml"), "<project/>");
        }
        jdk = jdk(25);
        script(
                "tools/mvn",
                "echo built >>'" + temporary + "/builds'",
                "sleep 0.2",
                "mkdir -p shell/target standalone/target/lib",
                "touch shell/target/todo-shell-1-all.jar standalone/target/todo-standalone-1.jar standalone/target/lib/a.jar");
        script("tools/stty", "exit 1");
        for (Path old : List.of(checkout.resolve("pom.xml"), checkout.resolve("core/src/main"))) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
    }

    private Path jdk(int release) throws IOException {
        Path home = temporary.resolve("jdk " + release);
        script(
                "jdk " + release + "/bin/java",
                "case \"$*\" in *shell.Training*) exit 1 ;; esac",
                "for argument in \"$@\"; do printf '[%s]' \"$argument\"; done",
                "echo \" java " + release + "\"");
        script("jdk " + release + "/bin/javac", "exit 0");
        Files.writeString(
                home.resolve("release"),
                "JAVA_VERSION=\"" + release + ".0.1\"\nJAVA_RUNTIME_VERSION=\"" + release + ".0.1+9-LTS\"\n");
        return home;
    }

    private void script(String name, String... lines) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        // Maven's stand-in works in the folder of the pom it is given, as the real one does.
        String folder = name.endsWith("mvn") ? "cd \"$(dirname \"$2\")\"\n" : "";
        Files.writeString(file, "#!/bin/sh\n" + folder + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Said(int code, String out, String err) {}

    private ProcessBuilder launcher(Path todo, Map<String, String> more, String... arguments) {
        List<String> command = new ArrayList<>(List.of(todo.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", temporary + "/tools:/usr/bin:/bin", "JAVA_HOME", jdk.toString()));
        builder.environment().putAll(more);
        return builder;
    }

    private Said todo(Path todo, Map<String, String> more, String... arguments)
            throws IOException, InterruptedException {
        Process process = launcher(todo, more, arguments).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out, err);
    }

    private Said todo(String... arguments) throws IOException, InterruptedException {
        return todo(checkout.resolve("todo"), Map.of(), arguments);
    }

    private long builds() throws IOException {
        Path file = temporary.resolve("builds");
        if (!Files.exists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    @Test
    void theFirstRunBuildsAndTheNextDoesNot() throws Exception {
        Said first = todo("list", "a b", "$c", "");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("[dev.todo.shell.Main][list][a b][$c][] java 25");
        assertThat(first.err()).contains("Building Todo for the first time");
        Said second = todo("list");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void whatIsNewerThanTheBuildIsBuilt() throws Exception {
        todo("list");
        Files.writeString(checkout.resolve("core/src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(
                checkout.resolve("core/src/main/New.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        todo("list");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aLinkLeadsToItsCheckoutFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("linked"), checkout.resolve("todo"));
        Path relative = Files.createSymbolicLink(temporary.resolve("again"), Path.of("linked"));
        assertThat(todo(relative, Map.of(), "list").out()).contains("[dev.todo.shell.Main][list]");
        assertThat(todo(link, Map.of("HOME", ""), "list").code()).isZero();
    }

    @Test
    void commandsStartedTogetherBuildOnce() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(launcher(checkout.resolve("todo"), Map.of(), "list")
                    .redirectErrorStream(true)
                    .redirectOutput(temporary.resolve("together" + i).toFile())
                    .start());
        }
        for (Process process : all) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void anOldJdkIsPassedOver() throws Exception {
        Path old = jdk(17);
        Said said = todo(
                checkout.resolve("todo"),
                Map.of("JAVA_HOME", old.toString(), "PATH", jdk + "/bin:" + temporary + "/tools:/usr/bin:/bin"),
                "list");
        assertThat(said.out()).endsWith("java 25\n");
    }

    @Test
    void aFailedBuildShowsWhyAndIsTriedAgain() throws Exception {
        script("tools/mvn", "echo '[ERROR] Main.java:[1,2] no such thing'", "exit 1");
        Said said = todo("list");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("no such thing").contains("build.log");
        assertThat(said.out()).isEmpty();
        assertThat(todo("list").code()).isEqualTo(1);
    }

    @Test
    void aPlainListHasACacheOfItsOwn() throws Exception {
        todo("list");
        assertThat(cache("list", "#home")).startsWith("list-");
        assertThat(cache()).startsWith("list-");
        assertThat(cache("interpret", "x")).startsWith("interpret-");
        assertThat(cache("list", "--json")).startsWith("25");
        assertThat(cache("list of things to buy")).startsWith("25");
        assertThat(cache("done", "1")).startsWith("25");
    }

    /** The name of the AOT cache that Java is given. */
    private String cache(String... arguments) throws Exception {
        String out = todo(arguments).out();
        String path = out.substring(out.indexOf("-XX:AOTCache="), out.indexOf(".aot]"));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aFolderThatIsGoneIsNoHindrance() throws Exception {
        todo("list");
        Process process = launcher(checkout.resolve("todo"), Map.of(), "list")
                .command(
                        "/bin/sh",
                        "-c",
                        "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" list",
                        checkout + "/todo")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void theServersOwnCommandsGoToItsProgram() throws Exception {
        assertThat(todo("up").out()).contains("[dev.todo.standalone.Main][up]");
        assertThat(todo("backup", "a file").out()).contains("[dev.todo.standalone.Main][backup][a file]");
        assertThat(todo("up", "--detach").out()).contains("[dev.todo.shell.Main][up][--detach]");
        assertThat(todo("backup", "--help").out()).contains("[dev.todo.shell.Main][backup][--help]");
        assertThat(todo("up the hill at 5").out()).contains("[dev.todo.shell.Main][up the hill at 5]");
    }
}
