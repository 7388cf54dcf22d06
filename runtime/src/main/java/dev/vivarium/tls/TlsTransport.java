package dev.vivarium.tls;

/** What the records of a connection go through. */
public interface TlsTransport {
    /** Gives the number of bytes read, 0 at the end, -1 for none now. */
    int read(byte[] buffer, int from, int length);

    /** Gives the number of bytes taken, -1 for none now. */
    int write(byte[] buffer, int from, int length);

    /** One that has nothing to read and no room. */
    TlsTransport SILENT = new TlsTransport() {
        @Override
        public int read(byte[] buffer, int from, int length) {
            return -1;
        }

        @Override
        public int write(byte[] buffer, int from, int length) {
            return -1;
        }
    };
}
