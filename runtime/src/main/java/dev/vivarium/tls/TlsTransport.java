package dev.vivarium.tls;

/** What the records of a connection go through. */
public interface TlsTransport {
    /** Gives the number of bytes read, 0 at the end, -1 for none now. */
    int read(byte[] buffer, int from, int length);

    /** Gives the number of bytes taken, -1 for none now. */
    int write(byte[] buffer, int from, int length);
}
