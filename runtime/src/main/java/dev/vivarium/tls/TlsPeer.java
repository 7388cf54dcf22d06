package dev.vivarium.tls;

/** What a connection asks: the time, what the program thinks of the other's certificate, and its keys. */
public interface TlsPeer {
    /** The time by which certificates are valid, in seconds since 1970. */
    long epochSeconds();

    /** The time by which packets are sent again, from some fixed point. */
    long monotonicMillis();

    /**
     * Lets the program look at one certificate of the chain.
     *
     * @param certificate in DER
     * @param depth 0 for the other's own, 1 for the one that signed it, and so on
     * @return 0 to go on, any other number to end the handshake with that error
     */
    int look(byte[] certificate, int depth);

    /** The key that the program shares with a client of this name, or null. */
    byte[] sharedKey(byte[] identity);
}
