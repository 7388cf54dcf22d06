package dev.vivarium.tls;

/** One connection. Never waits itself: where its transport has nothing now, it says so and goes on when called again. */
public interface TlsConnection {
    /** What a call that could not go on needs of the transport. */
    enum Need {
        NOTHING,
        READING,
        WRITING
    }

    /** The library writes records of at most so many bytes. */
    int LARGEST_WRITE = 4096;

    /** @param host the other's name, or null */
    static TlsConnection open(TlsSettings settings, String host, TlsPeer peer) throws TlsFailure {
        if (!settings.needsSharedKeys()) {
            return new EngineConnection(settings, host, peer);
        }
        return settings.datagrams()
                ? new SharedKeyDatagrams(settings, host, peer)
                : new SharedKeyStream(new SharedKeySide(settings, host, peer));
    }

    /** Goes on with the handshake; whether it is done. */
    boolean handshake(TlsTransport transport) throws TlsFailure;

    /** As {@link TlsTransport#read}, of what the other has said. */
    int read(TlsTransport transport, byte[] target, int from, int length) throws TlsFailure;

    /** As {@link TlsTransport#write}; what was taken may still wait for room in the transport. */
    int write(TlsTransport transport, byte[] source, int from, int length) throws TlsFailure;

    /** Whether bytes, or the end, can be read without the transport. */
    boolean hasPending() throws TlsFailure;

    /** Whether the handshake is done. */
    boolean isEstablished();

    /** What the last read or write that could not go on needs. */
    Need need();

    String cipher();

    String version();

    /** The other's certificate in DER, or null. */
    byte[] peerCertificate();

    /** Gives up what the connection uses; it is not used any more. */
    void close();
}
