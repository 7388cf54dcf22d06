package dev.vivarium.object;

/** The replace method of str, bytes and bytearray. */
final class StrReplace {
    private StrReplace() {}

    static long replace(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long self = slots[base];
        long limit = count > 3 ? IntType.toLong(space, slots[base + 3]) : -1;
        if (limit == 0) {
            return self;
        }
        ObjectType type = space.typeOf(self);
        StrSearch.checkArgumentType(space, type, slots[base + 1]);
        StrSearch.checkArgumentType(space, type, slots[base + 2]);
        byte[] text = StrData.bytes(space, self);
        byte[] old = StrData.bytes(space, slots[base + 1]);
        byte[] replacement = StrData.bytes(space, slots[base + 2]);
        Printer.Buffer out = Printer.buffer(space);
        boolean replaced = old.length == 0
                ? insertEverywhere(text, replacement, limit, out)
                : replaceAll(space, text, old, replacement, limit, out);
        return replaced ? StrData.adopt(space, type, out.array(), out.length()) : self;
    }

    private static boolean replaceAll(
            ObjectSpace space, byte[] text, byte[] old, byte[] replacement, long limit, Printer.Buffer out) {
        int from = 0;
        long left = limit;
        while (left != 0) {
            int at = StrSearch.find(space, text, from, text.length, old);
            if (at < 0) {
                break;
            }
            out.write(text, from, at - from);
            out.write(replacement);
            from = at + old.length;
            left--;
        }
        out.write(text, from, text.length - from);
        return left != limit;
    }

    /** Replaces the empty string: before every byte and at the end. */
    private static boolean insertEverywhere(byte[] text, byte[] replacement, long limit, Printer.Buffer out) {
        out.write(replacement);
        long left = limit - 1;
        int at = 0;
        for (; at < text.length && left != 0; at++, left--) {
            out.writeByte(text[at]);
            out.write(replacement);
        }
        out.write(text, at, text.length - at);
        return true;
    }
}
