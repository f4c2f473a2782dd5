package dev.todo.server.auth;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID provider that publishes real keys over HTTP, and signs what a test wants signed. */
final class Provider implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> published = new LinkedHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();

    Provider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", () -> "{\"jwks_uri\":\"" + issuer() + "/keys\"}");
        serve("/keys", () -> {
            reads.incrementAndGet();
            return "{\"keys\":[" + String.join(",", published.values()) + "]}";
        });
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often the keys were read. */
    int reads() {
        return reads.get();
    }

    static KeyPair rsa() {
        return pair("RSA", 2048);
    }

    static KeyPair ec() {
        return pair("EC", 256);
    }

    void publish(String kid, KeyPair pair) {
        String key = switch (pair.getPublic()) {
            case RSAPublicKey rsa ->
                "\"kty\":\"RSA\",\"alg\":\"RS256\",\"n\":\"" + number(rsa.getModulus(), 256) + "\",\"e\":\""
                        + number(rsa.getPublicExponent(), 3) + "\"";
            case ECPublicKey ec ->
                "\"kty\":\"EC\",\"alg\":\"ES256\",\"crv\":\"P-256\",\"x\":\""
                        + number(ec.getW().getAffineX(), 32) + "\",\"y\":\""
                        + number(ec.getW().getAffineY(), 32) + "\"";
            default -> throw new IllegalArgumentException(pair.getPublic().getAlgorithm());
        };
        published.put(kid, "{\"use\":\"sig\",\"kid\":\"" + kid + "\"," + key + "}");
    }

    /** A token with these parts, signed by {@code key} as {@code javaAlgorithm}. */
    static String token(String header, String payload, PrivateKey key, String javaAlgorithm) {
        try {
            String content = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                    + base64(payload.getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance(javaAlgorithm);
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number in exactly {@code length} bytes, big-endian. */
    private static String number(BigInteger value, int length) {
        byte[] bytes = value.toByteArray();
        byte[] exact = new byte[length];
        int from = Math.max(0, bytes.length - length);
        byte[] digits = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(digits, 0, exact, length - digits.length, digits.length);
        return base64(exact);
    }

    private void serve(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
