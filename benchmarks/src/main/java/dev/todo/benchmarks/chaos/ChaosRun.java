package dev.todo.benchmarks.chaos;

import dev.todo.client.Endpoint;
import dev.todo.core.event.EventTypes;
import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import dev.todo.service.config.Configuration;
import dev.todo.service.log.Logging;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Starts the services of {@code deploy/local}, lets people use them, kills one process after the other with {@code kill
 * -9}, brings each back, lets everything settle, and reports. Usage: {@code SCRIPTS KILLS USERS SEED}, or with {@code
 * outage} as KILLS: the broker is away for a minute instead. Exit code 1: a promise was broken.
 */
public final class ChaosRun {

    private static final Duration SETTLING = Duration.ofMinutes(4);
    private static final Duration OUTAGE = Duration.ofMinutes(1);
    private static final int PORT = 17_500;

    private final LocalServices services;
    private final Random random;
    private final PrintStream out;
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, Integer> killed = new TreeMap<>();

    private ChaosRun(LocalServices services, Random random, PrintStream out) {
        this.services = services;
        this.random = random;
        this.out = out;
    }

    /** Runs it once. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            System.err.println("usage: SCRIPTS KILLS|outage USERS SEED");
            System.exit(2);
        }
        // Kafka's client would tell all its settings.
        Logging.configure(Configuration.load(List.of("service"), Map.of(), Map.of("log.level", "WARNING"))
                .get("log"));
        Path home = Files.createTempDirectory("todo-chaos");
        long seed = Long.parseLong(arguments[3]);
        LocalServices services = new LocalServices(
                Path.of(arguments[0]), home, PORT, List.of("--server", "2", "--worker", "2", "--notifier", "2"));
        System.out.println("seed " + seed + ", data in " + home);
        int code;
        try {
            services.up();
            code = new ChaosRun(services, new Random(seed), System.out)
                    .run(arguments[1], Integer.parseInt(arguments[2]), seed);
        } finally {
            services.down();
        }
        System.exit(code);
    }

    private int run(String kills, int users, long seed) throws InterruptedException {
        try (Database database = services.database()) {
            Accounts accounts = new Accounts(database, InstantSource.system());
            for (int i = 0; i < users; i++) {
                UUID user = accounts.createUser("actor " + i, ZoneOffset.UTC).user();
                String token = accounts.createToken(user, "chaos").token();
                actors.add(new Actor(user, new Endpoint(services.url(), token), seed + i));
            }
            Instant begun = Instant.now();
            actors.forEach(Actor::start);
            if (kills.equals("outage")) {
                outage();
            } else {
                killOneAfterTheOther(Integer.parseInt(kills));
            }
            actors.forEach(Actor::stop);
            out.printf("load lasted %s%n", Duration.between(begun, Instant.now()));
            boolean settled = settle(new Findings(database, actors));
            return report(new Findings(database, actors).wrong(), settled);
        } finally {
            actors.forEach(Actor::close);
        }
    }

    private void killOneAfterTheOther(int kills) throws InterruptedException {
        TimeUnit.SECONDS.sleep(5);
        List<String> victims = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            if (victims.isEmpty()) { // everyone once before anyone twice
                victims.addAll(services.victims());
                Collections.shuffle(victims, random);
            }
            String victim = victims.removeFirst();
            services.kill(victim);
            killed.merge(victim, 1, Integer::sum);
            out.printf("killed %s%n", victim);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
            services.up();
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(4_000));
        }
    }

    private void outage() throws InterruptedException {
        TimeUnit.SECONDS.sleep(20);
        int before = answers();
        out.printf("before the outage: %s%n", answerTimes(0, before));
        services.kill("broker");
        TimeUnit.MILLISECONDS.sleep(OUTAGE.toMillis());
        int after = answers();
        out.printf("during the outage: %s%n", answerTimes(before, after));
        services.up();
        TimeUnit.SECONDS.sleep(10);
    }

    private int answers() {
        return actors.stream()
                .mapToInt(actor -> actor.answerNanos().size())
                .min()
                .orElse(0);
    }

    private String answerTimes(int from, int to) {
        long[] nanos = actors.stream()
                .flatMap(actor -> actor.answerNanos().subList(from, to).stream())
                .mapToLong(Long::longValue)
                .toArray();
        return percentiles(nanos);
    }

    private boolean settle(Findings findings) throws InterruptedException {
        Instant begun = Instant.now();
        while (!findings.settled()) {
            if (Duration.between(begun, Instant.now()).compareTo(SETTLING) > 0) {
                out.println("did not settle within " + SETTLING);
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        out.printf("settled after %s%n", Duration.between(begun, Instant.now()));
        return true;
    }

    private int report(List<String> wrong, boolean settled) {
        EventLog log = EventLog.read(services.broker(), EventTypes.TASK_EVENTS);
        int dead = EventLog.deadLetters(services.broker(), EventTypes.TASK_EVENTS)
                + EventLog.deadLetters(services.broker(), EventTypes.REMINDERS);
        long[] lateness = actors.stream()
                .flatMap(actor -> actor.lateness().values().stream())
                .mapToLong(Duration::toNanos)
                .toArray();
        out.printf("killed: %s%n", killed);
        out.printf(
                "acknowledged: %d tasks, %d completions, %d reminders; %d attempts failed and were repeated%n",
                actors.stream().mapToInt(actor -> actor.made().size()).sum(),
                actors.stream().mapToInt(actor -> actor.completed().size()).sum(),
                actors.stream().mapToInt(actor -> actor.reminders().size()).sum(),
                actors.stream().mapToInt(Actor::retries).sum());
        out.printf("reminders first shown after their time: %s%n", percentiles(lateness));
        out.printf("task-events: %d events, %d of them twice; dead letters: %d%n", log.events(), log.repeated(), dead);
        List<String> all = new ArrayList<>(wrong);
        if (!log.disordered().isEmpty()) {
            all.add("users whose events are out of order: " + log.disordered().size());
        }
        if (dead > 0) {
            all.add("dead letters: " + dead);
        }
        all.forEach(line -> out.println("BROKEN  " + line));
        if (all.isEmpty() && settled) {
            out.println("nothing lost, nothing done twice, every order kept");
            return 0;
        }
        return 1;
    }

    private static String percentiles(long[] nanos) {
        if (nanos.length == 0) {
            return "none";
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms (%d)",
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.95)] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }
}
