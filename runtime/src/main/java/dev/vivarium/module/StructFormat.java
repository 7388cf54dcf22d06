package dev.vivarium.module;

import dev.vivarium.object.ItemCodec;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;

/** A format string of the struct module, read field by field: a count and a type code. */
final class StructFormat {
    static final char PADDING = 'x';
    static final char STRING = 's';

    private static final String BYTE_ORDERS = "@=<>";

    private final ObjectSpace space;
    private final byte[] text;
    private final char byteOrder;
    private int at;

    /** Of the field read last: how often its item occurs, or the length of a string. */
    private long count;

    private char typecode;

    StructFormat(ObjectSpace space, long format) {
        this.space = space;
        text = StrType.utf8(space, format);
        char first = text.length == 0 ? 0 : (char) (text[0] & 0xFF);
        if (first == '!') {
            byteOrder = '>';
            at = 1;
        } else if (BYTE_ORDERS.indexOf(first) >= 0) {
            byteOrder = first;
            at = 1;
        } else {
            byteOrder = '@';
        }
    }

    /** Reads the next field; false at the end. A NUL ends the format. */
    boolean next() {
        if (at >= text.length || text[at] == 0) {
            return false;
        }
        count = 1;
        if (isDigit()) {
            count = 0;
            while (isDigit()) {
                count = Math.min(count * 10 + text[at] - '0', Integer.MAX_VALUE);
                at++;
            }
        }
        typecode = at < text.length ? (char) (text[at] & 0xFF) : 0;
        at++;
        return true;
    }

    private boolean isDigit() {
        return at < text.length && text[at] >= '0' && text[at] <= '9';
    }

    long count() {
        return count;
    }

    char typecode() {
        return typecode;
    }

    boolean isBigEndian() {
        return byteOrder == '>';
    }

    /** The size of an item; raises ValueError for an unknown code. */
    int itemSize() {
        return ItemCodec.size(space, byteOrder, typecode);
    }

    /** The first offset from {@code offset} on where an item may lie. */
    long align(long offset) {
        if (byteOrder != '@') {
            return offset;
        }
        int alignment = itemSize();
        return (offset + alignment - 1) / alignment * alignment;
    }

    /**
     * The size and the number of values of a whole format.
     *
     * @param bytes of the packed form
     * @param values a string counts as one, padding as none
     */
    record Extent(long bytes, long values) {}

    static Extent measure(ObjectSpace space, long format) {
        StructFormat fields = new StructFormat(space, format);
        long bytes = 0;
        long values = 0;
        while (fields.next()) {
            long count = fields.count;
            if (fields.typecode == PADDING) {
                bytes += count;
            } else if (fields.typecode == STRING) {
                bytes += count;
                values++;
            } else {
                int size = fields.itemSize();
                bytes = count == 0 ? bytes : fields.align(bytes) + count * size;
                values += count;
            }
        }
        return new Extent(bytes, values);
    }
}
