package dev.vivarium.object;

import dev.vivarium.heap.Value;
import java.util.Arrays;

/** The format method of str, bytes and bytearray: one formatting with its arguments. */
final class StrFormat {
    private final ObjectSpace space;
    /** Where the first argument lies on the stack. */
    private final int base;

    private final int count;
    private final int keywordsBase;
    private final int keywords;
    /** The next automatic argument; -1 once an argument has been named by number. */
    private int automatic;

    private StrFormat(ObjectSpace space, int base, int count, int keywords) {
        this.space = space;
        this.base = base;
        this.count = count;
        this.keywordsBase = base + count;
        this.keywords = keywords;
    }

    static long format(ObjectSpace space, int base, int count, int keywords) {
        long self = space.stack.slots[base];
        StrFormat format = new StrFormat(space, base + 1, count - 1, keywords);
        byte[] pattern = StrData.bytes(space, self);
        Printer.Buffer out = Printer.buffer(space);
        format.expand(pattern, 0, pattern.length, out);
        return StrData.adopt(space, space.typeOf(self), out.array(), out.length());
    }

    static boolean looksInteger(ObjectSpace space, long value) {
        return value == Value.TRUE || value == Value.FALSE || IntType.isInt(space, value);
    }

    /** Expands the fields in bytes {@code from} to {@code end} (exclusive) of a pattern. */
    private void expand(byte[] pattern, int from, int end, Printer.Buffer out) {
        int at = from;
        while (at < end) {
            byte character = pattern[at++];
            if (character == '}') {
                if (at >= end || pattern[at] != '}') {
                    throw space.valueError("single '}' encountered in format string");
                }
                at++;
            } else if (character == '{') {
                if (at >= end || pattern[at] != '{') {
                    at = field(pattern, at, end, out);
                    continue;
                }
                at++;
            }
            out.writeByte(character);
        }
    }

    /** Expands the field whose first byte after the brace is at {@code from}; gives the offset after it. */
    private int field(byte[] pattern, int from, int end, Printer.Buffer out) {
        int at = from;
        while (at < end && pattern[at] != '}' && pattern[at] != '!' && pattern[at] != ':') {
            at++;
        }
        int nameEnd = at;
        char conversion = 0;
        if (at < end && pattern[at] == '!') {
            conversion = conversion(pattern, at + 1, end);
            at += 2;
        }
        int specification = -1;
        if (at < end && pattern[at] == ':') {
            at++;
            if (at >= end || pattern[at] != '}') {
                specification = at;
                at = closingBrace(pattern, at, end);
            }
        }
        if (at >= end) {
            throw space.valueError("unmatched '{' in format");
        }
        if (pattern[at] != '}') {
            throw space.valueError("expected ':' after format specifier");
        }
        int mark = space.heap.temporaries.mark();
        long argument = nameEnd > from ? namedArgument(pattern, from, nameEnd) : automaticArgument();
        print(argument, conversion, pattern, specification, at, out);
        space.heap.temporaries.release(mark);
        return at + 1;
    }

    private char conversion(byte[] pattern, int at, int end) {
        if (at >= end) {
            throw space.valueError("end of format while looking for conversion specifier");
        }
        char conversion = (char) (pattern[at] & 0xFF);
        if (conversion != 'r' && conversion != 's') {
            throw space.valueError("unknown conversion specifier " + conversion);
        }
        return conversion;
    }

    private static int closingBrace(byte[] pattern, int from, int end) {
        int nested = 1;
        int at = from;
        for (; at < end; at++) {
            if (pattern[at] == '{') {
                nested++;
            } else if (pattern[at] == '}' && --nested == 0) {
                break;
            }
        }
        return at;
    }

    private long automaticArgument() {
        if (automatic < 0) {
            throw space.valueError("can't switch from manual field specification to automatic field numbering");
        }
        return argument(automatic++);
    }

    private long argument(int index) {
        if (index >= count) {
            throw space.indexError("tuple index out of range");
        }
        return space.stack.slots[base + index];
    }

    private long namedArgument(byte[] pattern, int from, int end) {
        int at = from;
        long argument;
        if (StrCase.isDigit(pattern[from])) {
            if (automatic > 0) {
                throw space.valueError("can't switch from automatic field numbering to manual field specification");
            }
            int index = 0;
            while (at < end && StrCase.isDigit(pattern[at])) {
                index = Math.min(index * 10 + pattern[at] - '0', count);
                at++;
            }
            argument = argument(index);
            automatic = -1;
        } else {
            while (at < end && pattern[at] != '.' && pattern[at] != '[') {
                at++;
            }
            int name = space.qstrs.intern(Arrays.copyOfRange(pattern, from, at));
            argument = Arguments.keyword(space, keywordsBase, keywords, name, Value.NULL);
            if (argument == Value.NULL) {
                throw space.keyError(Value.ofQstr(name));
            }
        }
        if (at < end) {
            throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR, "attributes not supported");
        }
        return argument;
    }

    private void print(long value, char conversion, byte[] pattern, int from, int end, Printer.Buffer out) {
        long argument = value;
        if (from < 0 || conversion != 0) {
            argument = Printing.toStr(space, value, conversion == 'r' ? PrintKind.REPR : PrintKind.STR);
        }
        if (from < 0) {
            out.write(StrData.bytes(space, argument));
            return;
        }
        Printer.Buffer specification = Printer.buffer(space);
        space.enterNested();
        try {
            expand(pattern, from, end, specification);
        } finally {
            space.leaveNested();
        }
        boolean numeric = looksInteger(space, argument) || Value.isFloat(argument);
        new FormatSpecification(space, specification.bytes(), numeric).print(out, argument);
    }
}
