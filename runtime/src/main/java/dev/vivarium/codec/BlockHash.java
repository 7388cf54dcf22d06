package dev.vivarium.codec;

/**
 * A hash that takes blocks of 64 bytes one by one. All that it keeps is a few 32-bit words, so that an unfinished hash
 * can lie in the heap of a machine; those of the JDK cannot be written down half done.
 */
public enum BlockHash {
    MD5("md5", false, 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476) {
        @Override
        void compress(int[] state, int[] block) {
            Md5Rounds.compress(state, block);
        }
    },
    SHA1("sha1", true, 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0) {
        @Override
        void compress(int[] state, int[] block) {
            Sha1Rounds.compress(state, block);
        }
    },
    SHA256(
            "sha256",
            true,
            0x6A09E667,
            0xBB67AE85,
            0x3C6EF372,
            0xA54FF53A,
            0x510E527F,
            0x9B05688C,
            0x1F83D9AB,
            0x5BE0CD19) {
        @Override
        void compress(int[] state, int[] block) {
            Sha256Rounds.compress(state, block);
        }
    };

    public static final int BLOCK_BYTES = 64;
    /** The most words of state that a hash has. */
    public static final int MOST_STATE_WORDS = 8;

    private static final int LENGTH_BYTES = 8;
    private static final int BLOCK_WORDS = 16;

    private final String pythonName;
    private final boolean bigEndian;
    private final int[] initialState;

    BlockHash(String pythonName, boolean bigEndian, int... initialState) {
        this.pythonName = pythonName;
        this.bigEndian = bigEndian;
        this.initialState = initialState;
    }

    public String pythonName() {
        return pythonName;
    }

    /** The state before the first block. */
    public int[] initialState() {
        return initialState.clone();
    }

    public int stateWords() {
        return initialState.length;
    }

    abstract void compress(int[] state, int[] block);

    /** Takes the block of 64 bytes at {@code at} into the state. */
    public void update(int[] state, byte[] bytes, int at) {
        int[] block = new int[BLOCK_WORDS];
        for (int i = 0; i < BLOCK_WORDS; i++) {
            block[i] = word(bytes, at + 4 * i);
        }
        compress(state, block);
    }

    private int word(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        int fourth = bytes[at + 3] & 0xFF;
        return bigEndian
                ? first << 24 | second << 16 | third << 8 | fourth
                : fourth << 24 | third << 16 | second << 8 | first;
    }

    /**
     * Ends the hash.
     *
     * @param rest the bytes after the last whole block
     * @param total the number of all bytes
     */
    public byte[] finish(int[] state, byte[] rest, long total) {
        int blocks = rest.length + 1 + LENGTH_BYTES > BLOCK_BYTES ? 2 : 1;
        byte[] padded = new byte[blocks * BLOCK_BYTES];
        System.arraycopy(rest, 0, padded, 0, rest.length);
        padded[rest.length] = (byte) 0x80;
        long bits = total * 8;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            int place = bigEndian ? padded.length - 1 - i : padded.length - LENGTH_BYTES + i;
            padded[place] = (byte) (bits >>> 8 * i);
        }
        for (int at = 0; at < padded.length; at += BLOCK_BYTES) {
            update(state, padded, at);
        }
        byte[] digest = new byte[4 * state.length];
        for (int i = 0; i < digest.length; i++) {
            int shift = bigEndian ? 24 - 8 * (i & 3) : 8 * (i & 3);
            digest[i] = (byte) (state[i >> 2] >>> shift);
        }
        return digest;
    }
}
