package dev.todo.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.todo.core.error.UnavailableException;
import dev.todo.service.config.Configuration;
import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Principal;
import io.helidon.config.Config;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidcTokensTest {

    private static final UUID USER = UUID.fromString("0199f000-0000-7000-8000-0000000000aa");
    private static final KeyPair RSA = Provider.rsa();
    private static final KeyPair EC = Provider.ec();
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String RS_HEADER = "{\"alg\":\"RS256\",\"kid\":\"r\"}";

    private final List<String> seen = new ArrayList<>();
    private Instant now = NOW;
    private Provider provider;
    private BearerCheck tokens;

    @BeforeEach
    void start() {
        provider = new Provider();
        provider.publish("r", RSA);
        provider.publish("e", EC);
        tokens = tokens(provider.issuer());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private BearerCheck tokens(String issuer) {
        Config config = Configuration.load(
                List.of("server"), Map.of(), Map.of("auth.oidc.issuer", issuer, "auth.oidc.audience", "todo"));
        return OidcProvider.check(
                        config.get("auth.oidc"),
                        (from, subject, name, zone) -> {
                            seen.add(subject + " " + name + " " + zone);
                            return USER;
                        },
                        () -> now)
                .orElseThrow();
    }

    private String claims(String more) {
        return "{\"iss\":\"" + provider.issuer() + "\",\"sub\":\"s1\",\"aud\":[\"other\",\"todo\"],\"exp\":"
                + NOW.plusSeconds(300).getEpochSecond() + more + "}";
    }

    private static String signed(String header, String claims) {
        return Provider.token(header, claims, RSA.getPrivate(), "SHA256withRSA");
    }

    @Test
    void aTokenSignedWithAnRsaKeyIsBelieved() {
        String token = signed(RS_HEADER, claims(",\"name\":\"Ann\",\"zoneinfo\":\"Europe/Berlin\""));

        assertThat(tokens.check(token)).contains(new Principal.User(USER));
        assertThat(seen).containsExactly("s1 Ann " + ZoneId.of("Europe/Berlin"));
    }

    @Test
    void aTokenSignedWithAnEllipticCurveIsBelieved() {
        String token = Provider.token(
                "{\"alg\":\"ES256\",\"kid\":\"e\"}", claims(""), EC.getPrivate(), "SHA256withECDSAinP1363Format");

        assertThat(tokens.check(token)).contains(new Principal.User(USER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            another issuer    | `{"iss":"https://evil.example","sub":"s1","aud":"todo","exp":1795430000}`
            another audience  | `{"iss":"ISSUER","sub":"s1","aud":"other","exp":1795430000}`
            no audience       | `{"iss":"ISSUER","sub":"s1","exp":1795430000}`
            no end            | `{"iss":"ISSUER","sub":"s1","aud":"todo"}`
            over              | `{"iss":"ISSUER","sub":"s1","aud":"todo","exp":1795420000}`
            not yet           | `{"iss":"ISSUER","sub":"s1","aud":"todo","exp":1795430000,"nbf":1795421000}`
            nobody            | `{"iss":"ISSUER","aud":"todo","exp":1795430000}`
            wrong types       | `{"iss":7,"sub":"s1","aud":"todo","exp":"soon"}`
            no object         | `[]`
            """)
    void aTokenWithOtherClaimsIsNot(String what, String claims) {
        assertThat(tokens.check(signed(RS_HEADER, claims.replace("ISSUER", provider.issuer()))))
                .as(what)
                .isEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void theAlgorithmIsNotTheTokensChoice() {
        String unsigned = Provider.base64("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + Provider.base64(claims("").getBytes(StandardCharsets.UTF_8)) + ".";
        String mixed = Provider.token(
                "{\"alg\":\"RS256\",\"kid\":\"e\"}", claims(""), EC.getPrivate(), "SHA256withECDSAinP1363Format");

        assertThat(tokens.check(unsigned)).isEmpty();
        assertThat(tokens.check(signed("{\"alg\":\"HS256\",\"kid\":\"r\"}", claims(""))))
                .isEmpty();
        assertThat(tokens.check(signed("{\"alg\":\"RS256\"}", claims("")))).isEmpty();
        assertThat(tokens.check(signed("{\"alg\":\"RS256\",\"kid\":\"r\",\"crit\":[\"x\"],\"x\":1}", claims(""))))
                .isEmpty();
        assertThat(tokens.check(mixed)).isEmpty();
    }

    @Test
    void aChangedTokenIsNotBelieved() {
        String token = signed(RS_HEADER, claims(""));
        String[] parts = token.split("\\.", -1);
        String other = Provider.base64(claims(",\"name\":\"x\"").getBytes(StandardCharsets.UTF_8));

        assertThat(tokens.check(token)).isPresent();
        assertThat(tokens.check(parts[0] + "." + other + "." + parts[2])).isEmpty();
        assertThat(tokens.check(parts[0] + "." + parts[1] + ".")).isEmpty();
        assertThat(tokens.check("..")).isEmpty();
        assertThat(tokens.check("todo_personal_access_token")).isEmpty();
    }

    @Test
    void clocksMayDifferALittle() {
        String token = signed(RS_HEADER, claims(""));

        now = NOW.plusSeconds(329);
        assertThat(tokens.check(token)).isPresent();
        now = NOW.plusSeconds(331);
        assertThat(tokens.check(token)).isEmpty();
    }

    @Test
    void aNewKeyIsFoundButUnknownOnesAreNotLookedForAllTheTime() {
        KeyPair fresh = Provider.rsa();
        String token =
                Provider.token("{\"alg\":\"RS256\",\"kid\":\"new\"}", claims(""), fresh.getPrivate(), "SHA256withRSA");

        assertThat(tokens.check(token)).isEmpty();
        assertThat(tokens.check(token)).isEmpty();
        assertThat(provider.reads()).isEqualTo(1);
        provider.publish("new", fresh);
        now = NOW.plusSeconds(31);
        assertThat(tokens.check(token)).isPresent();
        assertThat(tokens.check(token)).isPresent();
        assertThat(provider.reads()).isEqualTo(2);
    }

    @Test
    void keysGrownOldAreReadAgain() {
        assertThat(tokens.check(signed(RS_HEADER, claims("")))).isPresent();
        now = NOW.plusSeconds(3601);
        tokens.check(signed(RS_HEADER, claims("").replace("\"exp\":", "\"exp\":9")));

        assertThat(provider.reads()).isEqualTo(2);
    }

    @Test
    void aProviderThatIsAwayIsNotTheCallersFault() {
        String token = signed(RS_HEADER, claims(""));
        provider.close();

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> tokens.check(token));
    }
}
