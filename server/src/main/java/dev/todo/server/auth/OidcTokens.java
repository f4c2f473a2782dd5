package dev.todo.server.auth;

import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Principal;
import io.helidon.common.Errors.ErrorMessagesException;
import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.JwtException;
import io.helidon.security.jwt.JwtValidator;
import io.helidon.security.jwt.SignedJwt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens of an OpenID provider: JSON Web Tokens (RFC 7519) signed with RS256 or ES256. One is believed when its
 * signature fits a key the provider publishes, it names this issuer and this audience, has not expired, and is valid
 * already.
 */
public final class OidcTokens implements BearerCheck {

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");
    private static final JwtValidator CRITICAL =
            JwtValidator.builder().addCriticalValidator().build();

    private final String issuer;
    private final String audience;
    private final Duration skew;
    private final SigningKeys keys;
    private final Identities identities;
    private final InstantSource clock;

    OidcTokens(
            String issuer,
            String audience,
            Duration skew,
            SigningKeys keys,
            Identities identities,
            InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.skew = skew;
        this.keys = keys;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public Optional<Principal> check(String token) {
        // Two dots make a signed JWT; the other kinds of token have none.
        if (token.chars().filter(c -> c == '.').count() != 2) {
            return Optional.empty();
        }
        return verified(token).flatMap(jwt -> jwt.subject().map(subject -> user(jwt, subject)));
    }

    private Principal user(Jwt jwt, String subject) {
        String name = jwt.fullName().or(jwt::preferredUsername).or(jwt::email).orElse(subject);
        ZoneId zone = jwt.timeZone().orElse(ZoneOffset.UTC);
        return new Principal.User(identities.user(issuer, subject, name, zone));
    }

    private Optional<Jwt> verified(String token) {
        try {
            SignedJwt signed = SignedJwt.parseToken(token);
            Jwt jwt = signed.getJwt();
            // The algorithm is ours to choose, never the token's: "none" and shared secrets are no signature here.
            if (!jwt.algorithm().filter(ALGORITHMS::contains).isPresent() || !believable(jwt)) {
                return Optional.empty();
            }
            Optional<String> keyId = jwt.keyId();
            boolean valid = keyId.isPresent()
                    && signed.verifySignature(keys.having(keyId.get())).isValid();
            return valid ? Optional.of(jwt) : Optional.empty();
        } catch (JwtException | ErrorMessagesException | IllegalArgumentException | ClassCastException e) {
            // No JWT, or one whose claims have wrong types: as good as unknown.
            return Optional.empty();
        }
    }

    private boolean believable(Jwt jwt) {
        Instant now = clock.instant();
        return CRITICAL.validate(jwt).isValid()
                && jwt.issuer().filter(issuer::equals).isPresent()
                && jwt.audience().orElse(List.of()).contains(audience)
                && jwt.expirationTime()
                        .filter(end -> now.isBefore(end.plus(skew)))
                        .isPresent()
                && jwt.notBefore()
                        .filter(begin -> now.isBefore(begin.minus(skew)))
                        .isEmpty();
    }
}
