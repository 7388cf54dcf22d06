package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.NumberParser;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.StrType;
import java.io.ByteArrayOutputStream;
import java.util.function.IntSupplier;

/**
 * Reads one value of JSON from bytes, taking what MicroPython takes: commas and colons count as space, and any closing
 * bracket closes. Containers that are open lie in a list, so that nesting is limited by the heap alone.
 */
final class JsonReader {
    /** What a source gives at its end; a NUL byte ends the text too. */
    static final int END = 0;

    private final ObjectSpace space;
    private final IntSupplier source;
    /** The byte that is looked at. */
    private int current;

    /** Stack slot of the innermost open container, NULL before the first; of the waiting key; of the outer ones. */
    private final int innermost;

    private final int key;
    private final int outer;
    private int depth;

    JsonReader(ObjectSpace space, IntSupplier source) {
        this.space = space;
        this.source = source;
        innermost = space.stack.top;
        key = innermost + 1;
        outer = key + 1;
    }

    long read() {
        space.stack.push(Value.NULL);
        space.stack.push(Value.NULL);
        space.stack.push(Value.NULL);
        advance();
        long value = value();
        while (isSpace(current)) {
            advance();
        }
        if (current != END) {
            throw syntaxError();
        }
        space.stack.top = innermost;
        return value;
    }

    private void advance() {
        current = source.getAsInt();
    }

    private PythonError syntaxError() {
        return space.valueError("syntax error in JSON");
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Reads up to the end of the first value, the items of containers one by one. */
    private long value() {
        int mark = space.heap.temporaries.mark();
        while (true) {
            int first = current;
            if (first == END) {
                throw syntaxError();
            }
            advance();
            if (isSeparator(first)) {
                continue;
            }
            if (first == '}' || first == ']') {
                if (close()) {
                    return slot(innermost);
                }
                continue;
            }
            boolean opens = first == '[' || first == '{';
            long item = opens ? open(first) : primitive(first);
            if (slot(innermost) == Value.NULL) {
                setSlot(innermost, item);
                if (!opens) {
                    return item;
                }
            } else {
                add(item, opens);
            }
            space.heap.temporaries.release(mark);
        }
    }

    private static boolean isSeparator(int c) {
        return c == ',' || c == ':' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private long slot(int slot) {
        return space.stack.slots[slot];
    }

    private void setSlot(int slot, long value) {
        space.stack.slots[slot] = value;
    }

    // Containers

    private long open(int bracket) {
        return bracket == '[' ? ListType.create(space) : DictType.create(space, 0);
    }

    /** Closes the innermost container; true where it is the whole value. */
    private boolean close() {
        if (slot(innermost) == Value.NULL) {
            throw syntaxError();
        }
        if (depth == 0) {
            return true;
        }
        depth--;
        setSlot(innermost, ListType.removeLast(space, slot(outer)));
        return false;
    }

    private void add(long item, boolean opens) {
        long container = slot(innermost);
        if (ListType.isList(space, container)) {
            ListType.append(space, container, item);
        } else if (slot(key) == Value.NULL) {
            if (opens) {
                throw syntaxError();
            }
            setSlot(key, item);
        } else {
            DictType.store(space, container, slot(key), item);
            setSlot(key, Value.NULL);
        }
        if (opens) {
            if (slot(outer) == Value.NULL) {
                setSlot(outer, ListType.create(space));
            }
            ListType.append(space, slot(outer), container);
            setSlot(innermost, item);
            depth++;
        }
    }

    // Primitives

    private long primitive(int first) {
        switch (first) {
            case 'n':
                expect("ull");
                return Value.NONE;
            case 'f':
                expect("alse");
                return Value.FALSE;
            case 't':
                expect("rue");
                return Value.TRUE;
            case '"':
                return string();
            default:
                if (first == '-' || isDigit(first)) {
                    return number(first);
                }
                throw syntaxError();
        }
    }

    private void expect(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if (current != rest.charAt(i)) {
                throw syntaxError();
            }
            advance();
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private long number(int first) {
        ByteArrayOutputStream digits = new ByteArrayOutputStream();
        boolean isFloat = false;
        digits.write(first);
        while (true) {
            if (current == '.' || current == 'E' || current == 'e') {
                isFloat = true;
            } else if (current != '+' && current != '-' && !isDigit(current)) {
                break;
            }
            digits.write(current);
            advance();
        }
        byte[] text = digits.toByteArray();
        return isFloat ? Value.ofDouble(NumberParser.parseFloat(space, text)) : NumberParser.parseInt(space, text, 10);
    }

    private long string() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (current != END && current != '"') {
            if (current == '\\') {
                advance();
                escape(text);
            } else {
                text.write(current);
            }
            advance();
        }
        if (current == END) {
            throw syntaxError();
        }
        advance();
        return StrType.create(space, text.toByteArray());
    }

    private void escape(ByteArrayOutputStream text) {
        switch (current) {
            case 'b':
                text.write('\b');
                break;
            case 'f':
                text.write('\f');
                break;
            case 'n':
                text.write('\n');
                break;
            case 'r':
                text.write('\r');
                break;
            case 't':
                text.write('\t');
                break;
            case 'u':
                writeCharacter(text, codePoint());
                break;
            default:
                text.write(current);
        }
    }

    /** Four hexadecimal digits; other characters count as MicroPython counts them. */
    private int codePoint() {
        int number = 0;
        for (int i = 0; i < 4; i++) {
            advance();
            int digit = (current | 0x20) - '0' & 0xFF;
            if (digit > 9) {
                digit = digit - ('a' - ('9' + 1)) & 0xFF;
            }
            number = number << 4 | digit;
        }
        return number;
    }

    private static void writeCharacter(ByteArrayOutputStream text, int code) {
        if (code < 0x80) {
            text.write(code);
        } else if (code < 0x800) {
            text.write(0xC0 | code >> 6);
            text.write(0x80 | code & 0x3F);
        } else if (code < 0x10000) {
            text.write(0xE0 | code >> 12);
            text.write(0x80 | code >> 6 & 0x3F);
            text.write(0x80 | code & 0x3F);
        } else {
            text.write(0xF0 | code >> 18 & 7);
            text.write(0x80 | code >> 12 & 0x3F);
            text.write(0x80 | code >> 6 & 0x3F);
            text.write(0x80 | code & 0x3F);
        }
    }
}
