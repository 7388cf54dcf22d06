package dev.vivarium.inspector.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a request gets; closed when it has been sent. */
interface Answer extends AutoCloseable {
    String type();

    /** Bytes. */
    long length();

    void writeTo(OutputStream out) throws IOException;

    @Override
    void close();

    static Answer of(String type, byte[] body) {
        return new Answer() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public long length() {
                return body.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(body);
            }

            @Override
            public void close() {}
        };
    }

    static Answer json(String text) {
        return of("application/json; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
