package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;

/** Reads and writes the frames of one websocket. Its state lies in the object, between any two bytes. */
final class WebsocketStream implements Stream {
    private static final int GET_DATA_OPTIONS = 8;
    private static final int SET_DATA_OPTIONS = 9;

    private static final int OPCODE = 0xF;
    private static final int LAST_FRAME = 0x80;
    private static final int CLOSE_FRAME = 8;
    private static final int LENGTH = 0x7F;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int LONGEST = 0xFFFF;
    private static final int HEADER_BYTES = 2;
    private static final int MASK_BYTES = 4;

    // The parts of the word of progress
    private static final int IN_PAYLOAD = 0xFF;
    private static final int PART = 0xFF;

    private final ObjectSpace space;
    private final long self;

    WebsocketStream(ObjectSpace space, long self) {
        this.space = space;
        this.self = self;
    }

    private long get(int word) {
        return space.heap.load(self, word);
    }

    private void set(int word, long value) {
        space.heap.store(self, word, value);
    }

    private Stream below() {
        return StreamMethods.of(space, get(WebsocketType.STREAM));
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        while (true) {
            boolean inPayload = (get(WebsocketType.PROGRESS) & PART) == IN_PAYLOAD;
            if (!inPayload) {
                int header = readHeader();
                if (header <= 0) {
                    return header;
                }
            }
            int done = 0;
            if (get(WebsocketType.LEFT) > 0) {
                done = readPayload(target, from, length);
                if (done <= 0) {
                    return done;
                }
            }
            if (get(WebsocketType.LEFT) == 0) {
                set(WebsocketType.PROGRESS, 0);
                set(WebsocketType.HEADER, 0);
                int opcode = (int) (get(WebsocketType.FLAGS) >> 8) & OPCODE;
                if (opcode == CLOSE_FRAME) {
                    writeRaw(new byte[] {(byte) (LAST_FRAME | CLOSE_FRAME), 0}, new byte[0], 0, 0);
                    return 0;
                }
                if (opcode > CLOSE_FRAME) {
                    continue;
                }
            }
            if (done > 0) {
                return done;
            }
        }
    }

    /** Reads the rest of a header; 1 when it is complete, else what the stream below said. */
    private int readHeader() {
        while (true) {
            int have = (int) get(WebsocketType.PROGRESS) & PART;
            int need = have < HEADER_BYTES ? HEADER_BYTES : headerBytes();
            if (have == need && have >= HEADER_BYTES) {
                beginPayload(need);
                return 1;
            }
            byte[] bytes = new byte[need - have];
            int read = below().read(bytes, 0, bytes.length);
            if (read <= 0) {
                return read;
            }
            long header = get(WebsocketType.HEADER);
            for (int i = 0; i < read; i++) {
                header |= (bytes[i] & 0xFFL) << 8 * (have + i);
            }
            set(WebsocketType.HEADER, header);
            set(WebsocketType.PROGRESS, have + read);
            if (have + read == HEADER_BYTES && (headerByte(1) & LENGTH) == EIGHT_BYTES) {
                below().ioctl(CLOSE, 0);
                throw space.osError(Errno.EIO);
            }
            if (have + read < need) {
                return -1;
            }
        }
    }

    private int headerByte(int index) {
        return (int) (get(WebsocketType.HEADER) >>> 8 * index) & 0xFF;
    }

    private boolean isLong() {
        return (headerByte(1) & LENGTH) == TWO_BYTES;
    }

    private int headerBytes() {
        return HEADER_BYTES + (isLong() ? 2 : 0) + ((headerByte(1) & LAST_FRAME) != 0 ? MASK_BYTES : 0);
    }

    private void beginPayload(int headerBytes) {
        int first = headerByte(0);
        long data = get(WebsocketType.FLAGS) & 0xFF;
        data = (first & OPCODE) == 0 ? data & OPCODE | first & ~OPCODE : first;
        set(WebsocketType.FLAGS, data | (long) first << 8);
        set(WebsocketType.LEFT, isLong() ? headerByte(2) << 8 | headerByte(3) : headerByte(1) & LENGTH);
        boolean isMasked = (headerByte(1) & LAST_FRAME) != 0;
        set(WebsocketType.MASK, isMasked ? get(WebsocketType.HEADER) >>> 8 * (headerBytes - MASK_BYTES) : 0);
        set(WebsocketType.PROGRESS, IN_PAYLOAD);
    }

    private int readPayload(byte[] target, int from, int length) {
        int done = below().read(target, from, (int) Math.min(length, get(WebsocketType.LEFT)));
        if (done <= 0) {
            return done;
        }
        int masked = (int) (get(WebsocketType.PROGRESS) >> 8);
        for (int i = 0; i < done; i++) {
            target[from + i] ^= (byte) (get(WebsocketType.MASK) >>> 8 * (masked + i & MASK_BYTES - 1));
        }
        set(WebsocketType.PROGRESS, (long) (masked + done & MASK_BYTES - 1) << 8 | IN_PAYLOAD);
        set(WebsocketType.LEFT, get(WebsocketType.LEFT) - done);
        return done;
    }

    @Override
    public int write(byte[] source, int from, int length) {
        if (length > LONGEST) {
            throw space.osError(Errno.ENOBUFS);
        }
        byte first = (byte) (LAST_FRAME | get(WebsocketType.OPTIONS) & OPCODE);
        byte[] header = length < TWO_BYTES
                ? new byte[] {first, (byte) length}
                : new byte[] {first, TWO_BYTES, (byte) (length >> 8), (byte) length};
        return writeRaw(header, source, from, length);
    }

    private int writeRaw(byte[] header, byte[] source, int from, int length) {
        boolean blocks = (get(WebsocketType.OPTIONS) & WebsocketType.BLOCKING) != 0;
        if (blocks) {
            setBlocking(Value.TRUE);
        }
        StreamMethods.writeAll(below(), header, 0, header.length);
        StreamMethods.writeAll(below(), source, from, length);
        if (blocks) {
            setBlocking(Value.FALSE);
        }
        return length;
    }

    private void setBlocking(long flag) {
        long method = Attributes.loadMethod(space, get(WebsocketType.STREAM), space.qstrs.intern("setblocking"));
        space.callMethod(method, space.boundSelf, flag);
    }

    @Override
    public long ioctl(int request, long argument) {
        switch (request) {
            case CLOSE:
                below().ioctl(CLOSE, 0);
                return 0;
            case GET_DATA_OPTIONS:
                return get(WebsocketType.FLAGS) & OPCODE;
            case SET_DATA_OPTIONS:
                long options = get(WebsocketType.OPTIONS);
                set(WebsocketType.OPTIONS, options & ~OPCODE | argument & OPCODE);
                return options & OPCODE;
            default:
                throw space.osError(Errno.EINVAL);
        }
    }

    @Override
    public long seek(long offset, int origin) {
        throw space.osError(Errno.EINVAL);
    }
}
