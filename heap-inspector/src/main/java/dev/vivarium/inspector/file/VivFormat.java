package dev.vivarium.inspector.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** The frame of a {@code .viv} file. */
final class VivFormat {
    /** As PNG's: a transfer that changes line ends or drops the eighth bit is noticed. */
    private static final byte[] MAGIC = {(byte) 0x89, 'V', 'I', 'V', '\r', '\n', 0x1A, '\n'};

    /** Bytes before a section's data: its kind, raw length, stored length, checksum. */
    static final int FRAME_BYTES = 13;
    /** Most bytes of a section before compression. */
    static final int MOST_RAW = 1 << 20;

    private VivFormat() {}

    static byte[] magic() {
        return MAGIC.clone();
    }

    static byte[] frame(Section section, int raw, byte[] stored, int length) {
        ByteBuffer frame = ByteBuffer.allocate(FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        frame.put(section.code()).putInt(raw).putInt(length);
        return frame.putInt(checksum(frame.array(), stored, length)).array();
    }

    /** The checksum over a frame without its checksum, and the stored bytes. */
    static int checksum(byte[] frame, byte[] stored, int length) {
        CRC32C sum = new CRC32C();
        sum.update(frame, 0, FRAME_BYTES - Integer.BYTES);
        sum.update(stored, 0, length);
        return (int) sum.getValue();
    }
}
