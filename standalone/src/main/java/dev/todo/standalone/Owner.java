package dev.todo.standalone;

import dev.todo.server.account.Accounts;
import dev.todo.server.account.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneId;

/** The person whose machine this is: the first user, whose token lies in the home. */
public final class Owner {

    private static final String TOKEN_NAME = "this computer";

    private Owner() {}

    /** Makes the user and the token file where they are missing; what is there and valid stays. */
    public static void ensure(TodoHome home, Accounts accounts) {
        String secret = readToken(home);
        if (!secret.isEmpty() && accounts.byToken(secret).isPresent()) {
            return;
        }
        Caller owner = accounts.firstUser().orElseGet(() -> accounts.createUser(name(), ZoneId.systemDefault()));
        home.writePrivately(
                home.tokenFile(), accounts.createToken(owner.user(), TOKEN_NAME).token() + "\n");
    }

    private static String readToken(TodoHome home) {
        try {
            return Files.exists(home.tokenFile())
                    ? Files.readString(home.tokenFile()).strip()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home.tokenFile(), e);
        }
    }

    private static String name() {
        String name = System.getProperty("user.name", "");
        return name.isBlank() ? "me" : name;
    }
}
