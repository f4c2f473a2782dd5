package dev.todo.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** A body in chunks (RFC 9112, section 7.1); what a chunk brings can be read before the next one comes. */
final class ChunkedBody extends InputStream {

    private final HttpConnection connection;
    private long left;
    private boolean first = true;
    private boolean ended;

    ChunkedBody(HttpConnection connection) {
        this.connection = connection;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = connection.raw().read(bytes, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the connection ended within an answer");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (!first) {
            required(); // the line end behind the chunk before
        }
        first = false;
        String size = required();
        int extension = size.indexOf(';');
        String digits = (extension < 0 ? size : size.substring(0, extension)).strip();
        if (!digits.matches("\\p{XDigit}{1,15}")) {
            throw new ProtocolException("the answer has a malformed chunk");
        }
        left = Long.parseLong(digits, 16);
        if (left == 0) {
            ended = true;
            for (String trailer = required(); !trailer.isEmpty(); trailer = required()) {
                // nothing here is of use to a client
            }
        }
    }

    private String required() throws IOException {
        String line = connection.line();
        if (line == null) {
            throw new EOFException("the connection ended within an answer");
        }
        return line;
    }
}
