package dev.vivarium.bytecode;

/** A position in bytecode from which bytes and variable-length numbers are read. */
final class ByteCursor {
    private final byte[] data;
    private final int end;
    private int position;

    ByteCursor(byte[] data, int position, int end) {
        this.data = data;
        this.position = position;
        this.end = end;
    }

    int position() {
        return position;
    }

    /** Bytes that are left. */
    int left() {
        return end - position;
    }

    boolean atEnd() {
        return position >= end;
    }

    int readByte() {
        if (position >= end) {
            throw new MalformedBytecodeException("bytecode ends early");
        }
        return data[position++] & 0xff;
    }

    byte[] readBytes(int length) {
        if (length < 0 || length > end - position) {
            throw new MalformedBytecodeException("bytecode ends early");
        }
        byte[] bytes = new byte[length];
        System.arraycopy(data, position, bytes, 0, length);
        position += length;
        return bytes;
    }

    /** Seven bits a byte, most significant first, high bit set on all but the last. */
    int readUnsigned() {
        long value = 0;
        int b;
        do {
            b = readByte();
            value = value << 7 | b & 0x7f;
            if (value > Integer.MAX_VALUE) {
                throw new MalformedBytecodeException("number too large");
            }
        } while ((b & 0x80) != 0);
        return (int) value;
    }

    /** As {@link #readUnsigned} with the sign in bit 6 of the first byte. */
    long readSigned() {
        int b = readByte();
        long value = (b & 0x40) != 0 ? -1L << 7 | b & 0x7f : b & 0x7f;
        while ((b & 0x80) != 0) {
            b = readByte();
            value = value << 7 | b & 0x7f;
        }
        return value;
    }

    /** A jump distance in one or two bytes. */
    int readLabel(boolean signed) {
        int b = readByte();
        if ((b & 0x80) == 0) {
            return signed ? b - 0x40 : b;
        }
        int distance = b & 0x7f | readByte() << 7;
        return signed ? distance - 0x4000 : distance;
    }
}
