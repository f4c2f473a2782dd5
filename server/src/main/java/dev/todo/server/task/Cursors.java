package dev.todo.server.task;

import dev.todo.core.api.TaskSearch;
import dev.todo.core.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Cursors of one search: the sort keys of the last task of a page, bound to the search by a checksum. They are no
 * secret, only opaque; what is read from one is checked again before it gets into a statement.
 */
final class Cursors {

    private static final int CHECKSUM = 8;

    private final byte[] checksum;

    private Cursors(byte[] checksum) {
        this.checksum = checksum;
    }

    /** Those of {@code search}, whatever its limit. */
    static Cursors of(UUID user, TaskSearch search) {
        String all = Arrays.asList(
                        user,
                        search.query(),
                        search.status(),
                        search.priority(),
                        search.tag(),
                        search.dueFrom(),
                        search.dueTo(),
                        search.sort(),
                        search.order())
                .toString();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return new Cursors(Arrays.copyOf(hash, CHECKSUM));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String write(List<String> keys) {
        List<byte[]> parts =
                keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
        int size = parts.stream().mapToInt(part -> part.length + Integer.BYTES).sum();
        ByteBuffer buffer = ByteBuffer.allocate(CHECKSUM + size).put(checksum);
        parts.forEach(part -> buffer.putInt(part.length).put(part));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /**
     * The keys {@link #write} was given.
     *
     * @throws InvalidInputException when the cursor is none, or of another search
     */
    List<String> read(String cursor) {
        ByteBuffer buffer = decoded(cursor);
        if (buffer.remaining() < CHECKSUM || !Arrays.equals(taken(buffer, CHECKSUM), checksum)) {
            throw new InvalidInputException("cursor", "the cursor belongs to another search, start anew without it");
        }
        List<String> keys = new ArrayList<>();
        while (buffer.hasRemaining()) {
            int length = buffer.remaining() < Integer.BYTES ? -1 : buffer.getInt();
            if (length < 0 || length > buffer.remaining()) {
                throw damaged();
            }
            keys.add(new String(taken(buffer, length), StandardCharsets.UTF_8));
        }
        return keys;
    }

    private static ByteBuffer decoded(String cursor) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static byte[] taken(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    private static InvalidInputException damaged() {
        return new InvalidInputException("cursor", "this is not a cursor, start anew without it");
    }
}
