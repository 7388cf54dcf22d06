package dev.vivarium.tls;

/** What a connection that may use shared keys says of itself, be it on a stream or on packets. */
abstract class SharedKeyConnection implements TlsConnection {
    /** What the last operation waits for. */
    Need need = Need.NOTHING;

    abstract SharedKeySide side();

    @Override
    public final Need need() {
        return need;
    }

    @Override
    public final String cipher() {
        return side().cipher();
    }

    @Override
    public final String version() {
        return side().version();
    }

    @Override
    public final byte[] peerCertificate() {
        return side().certificates().shown();
    }
}
