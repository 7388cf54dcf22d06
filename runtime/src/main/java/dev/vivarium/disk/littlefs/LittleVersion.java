package dev.vivarium.disk.littlefs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The versions of littlefs, which do not read each other's volumes. */
public enum LittleVersion {
    ONE(1, 40) {
        @Override
        public LittleVolume volume(FlashDevice device, long[] state, List<long[]> openFiles) {
            return new VolumeV1(device, state, openFiles);
        }

        @Override
        public long unitBytes(long readBytes, long partBytes, long blockBytes) {
            return Math.max(readBytes, partBytes);
        }
    },
    TWO(2, 8) {
        @Override
        public LittleVolume volume(FlashDevice device, long[] state, List<long[]> openFiles) {
            return new VolumeV2(device, state, openFiles);
        }

        @Override
        public long unitBytes(long readBytes, long partBytes, long blockBytes) {
            return Math.min(blockBytes, UNIT_PARTS * Math.max(readBytes, partBytes));
        }
    };

    /** Which bytes of one of the first two blocks tell that a volume is there, and of which version. */
    public static final int SIGNATURE_AT = 8;

    public static final int SIGNATURE_BYTES = 44;

    private static final byte[] MAGIC = "littlefs".getBytes(StandardCharsets.US_ASCII);
    private static final int UNIT_PARTS = 4;

    private final int number;
    private final int magicAt;

    LittleVersion(int number, int magicAt) {
        this.number = number;
        this.magicAt = magicAt;
    }

    public int number() {
        return number;
    }

    /**
     * A volume of this version, for one operation.
     *
     * @param state the numbers of {@link LittleState}, changed in place
     * @param openFiles the states of the files that are open, changed in place
     */
    public abstract LittleVolume volume(FlashDevice device, long[] state, List<long[]> openFiles);

    /** How many bytes a volume reads at a time, given the least that can be read and programmed. */
    public abstract long unitBytes(long readBytes, long partBytes, long blockBytes);

    /** The version that the bytes at {@link #SIGNATURE_AT} of a block show; null for none. */
    public static LittleVersion of(byte[] signature) {
        for (LittleVersion version : values()) {
            int at = version.magicAt - SIGNATURE_AT;
            if (Arrays.equals(signature, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
                return version;
            }
        }
        return null;
    }
}
