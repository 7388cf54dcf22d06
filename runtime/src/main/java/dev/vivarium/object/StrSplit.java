package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** Taking str, bytes and bytearray apart: split, rsplit, splitlines, partition, rpartition. */
final class StrSplit {
    private static final long[] SPLITLINES_DEFAULTS = {Value.FALSE};
    private static final String[] SPLITLINES_NAMES = {"keepends"};

    private StrSplit() {}

    /** Collects the parts of one object in a list. */
    private static final class Parts {
        private final ObjectSpace space;
        private final ObjectType type;
        private final byte[] text;
        private final long list;

        Parts(ObjectSpace space, long self, long list) {
            this.space = space;
            this.list = list;
            type = space.typeOf(self);
            text = StrData.bytes(space, self);
        }

        void add(int from, int end) {
            int mark = space.heap.temporaries.mark();
            ListType.append(space, list, StrData.create(space, type, text, from, end - from));
            space.heap.temporaries.release(mark);
        }
    }

    static long split(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long limit = count > 2 ? IntType.toLong(space, slots[base + 2]) : -1;
        Parts parts = new Parts(space, slots[base], ListType.create(space));
        if (count > 1 && slots[base + 1] != Value.NONE) {
            splitAt(parts, separator(parts, slots[base + 1]), limit);
        } else {
            splitAtSpace(parts, limit);
        }
        return parts.list;
    }

    private static byte[] separator(Parts parts, long separator) {
        StrSearch.checkArgumentType(parts.space, parts.type, separator);
        return nonEmpty(parts.space, StrType.utf8(parts.space, separator));
    }

    private static byte[] nonEmpty(ObjectSpace space, byte[] separator) {
        if (separator.length == 0) {
            throw space.valueError("empty separator");
        }
        return separator;
    }

    private static void splitAtSpace(Parts parts, long limit) {
        byte[] text = parts.text;
        long left = limit;
        int at = StrCase.skipSpace(text, 0);
        while (at < text.length && left != 0) {
            int start = at;
            while (at < text.length && !StrCase.isSpace(text[at])) {
                at++;
            }
            parts.add(start, at);
            if (at == text.length) {
                return;
            }
            at = StrCase.skipSpace(text, at);
            left--;
        }
        if (at < text.length) {
            parts.add(at, text.length);
        }
    }

    private static void splitAt(Parts parts, byte[] separator, long limit) {
        byte[] text = parts.text;
        int start = 0;
        for (long left = limit; left != 0; left--) {
            int at = StrSearch.find(parts.space, text, start, text.length, separator);
            if (at < 0) {
                break;
            }
            parts.add(start, at);
            start = at + separator.length;
        }
        parts.add(start, text.length);
    }

    static long rsplit(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long limit = count > 2 ? IntType.toLong(space, slots[base + 2]) : -1;
        if (limit < 0) {
            return split(space, base, Math.min(count, 2));
        }
        // As in MicroPython, which fills it from its end, the list has room for as many parts as are asked for.
        Parts parts = new Parts(space, slots[base], ListType.withRoom(space, limit + 1));
        if (slots[base + 1] == Value.NONE) {
            throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR, "rsplit(None,n)");
        }
        byte[] separator = nonEmpty(space, StrType.utf8(space, slots[base + 1]));
        return rsplitAt(parts, separator, limit);
    }

    /** Finds the cuts from the end, then makes the parts from the start. */
    private static long rsplitAt(Parts parts, byte[] separator, long limit) {
        byte[] text = parts.text;
        int[] cuts = new int[(int) Math.min(limit, text.length / separator.length)];
        int found = 0;
        int end = text.length;
        for (int at = end - separator.length; at >= 0 && found < cuts.length; at--) {
            if (StrSearch.matches(parts.space, text, at, separator)) {
                cuts[found++] = at;
                at -= separator.length - 1;
            }
        }
        int start = 0;
        while (found > 0) {
            int cut = cuts[--found];
            parts.add(start, cut);
            start = cut + separator.length;
        }
        parts.add(start, text.length);
        return parts.list;
    }

    static long splitLines(ObjectSpace space, int base, int count, int keywords) {
        long[] arguments = Arguments.parse(space, base + 1, count - 1, keywords, SPLITLINES_NAMES, SPLITLINES_DEFAULTS);
        boolean keepEnds = Operators.isTrue(space, arguments[0]);
        Parts parts = new Parts(space, space.stack.slots[base], ListType.create(space));
        byte[] text = parts.text;
        int start = 0;
        while (start < text.length) {
            int end = start;
            while (end < text.length && text[end] != '\n' && text[end] != '\r') {
                end++;
            }
            int next = afterLineEnd(text, end);
            parts.add(start, keepEnds ? next : end);
            start = next;
        }
        return parts.list;
    }

    private static int afterLineEnd(byte[] text, int end) {
        if (end == text.length) {
            return end;
        }
        boolean two = text[end] == '\r' && end + 1 < text.length && text[end + 1] == '\n';
        return end + (two ? 2 : 1);
    }

    static long partition(ObjectSpace space, long self, long separator) {
        return partition(space, self, separator, false);
    }

    static long rpartition(ObjectSpace space, long self, long separator) {
        return partition(space, self, separator, true);
    }

    private static long partition(ObjectSpace space, long self, long separator, boolean last) {
        ObjectType type = space.typeOf(self);
        StrSearch.checkArgumentType(space, type, separator);
        byte[] wanted = nonEmpty(space, StrData.bytes(space, separator));
        byte[] text = StrData.bytes(space, self);
        int at = last
                ? StrSearch.findLast(space, text, 0, text.length, wanted)
                : StrSearch.find(space, text, 0, text.length, wanted);
        int mark = space.stack.top;
        if (at < 0) {
            long empty = StrData.empty(space, type);
            space.stack.push(last ? empty : self);
            space.stack.push(empty);
            space.stack.push(last ? self : empty);
        } else {
            boolean sameType = space.typeOf(separator) == type;
            int end = at + wanted.length;
            space.stack.push(StrData.create(space, type, text, 0, at));
            space.stack.push(sameType ? separator : StrData.create(space, type, wanted, 0, wanted.length));
            space.stack.push(StrData.create(space, type, text, end, text.length - end));
        }
        long result = TupleType.fromStack(space, mark, 3);
        space.stack.top = mark;
        return result;
    }
}
