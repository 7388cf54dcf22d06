package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import java.util.Arrays;

/**
 * Where the bytes of an object that supports the buffer protocol lie. Valid until the next allocation or call: whoever
 * keeps it longer asks again.
 */
public final class Buffer {
    /** Heap address of the first byte, or NULL when {@link #rom} holds the bytes or the length is 0. */
    public long address;
    /** The bytes of an interned string; not to be written. Null where {@link #address} is used. */
    public byte[] rom;
    /** In bytes. */
    public int length;
    /** Item type as in the struct module: {@code 'B'} for plain bytes. */
    public char typecode = 'B';

    /** Points to heap bytes. */
    public void set(long address, int length, char typecode) {
        this.address = address;
        this.rom = null;
        this.length = length;
        this.typecode = typecode;
    }

    /** Points to the bytes of an interned string. */
    public void setRom(byte[] bytes) {
        address = 0;
        rom = bytes;
        length = bytes.length;
        typecode = 'B';
    }

    /** Where the bytes of an object lie; raises TypeError where it has none. */
    public static Buffer readable(ObjectSpace space, long object) {
        Buffer buffer = new Buffer();
        if (!space.typeOf(object).buffer(space, object, buffer, false)) {
            throw space.typeError("object with buffer protocol required");
        }
        return buffer;
    }

    /** A copy of the bytes. */
    public byte[] copy(ObjectSpace space) {
        return copy(space, 0, length);
    }

    /** A copy of {@code count} bytes from one on. */
    public byte[] copy(ObjectSpace space, int from, int count) {
        return rom != null
                ? Arrays.copyOfRange(rom, from, from + count)
                : Bytes.copyOut(space.heap, address + from, count);
    }
}
