package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Printer;
import dev.vivarium.object.StrType;
import dev.vivarium.regex.Regex;
import dev.vivarium.regex.RegexMatcher;

/** {@code sub}: one string with its matches replaced. */
final class RegexSubstitution {
    private final ObjectSpace space;
    private final Regex regex;
    private final byte[] subject;
    private final RegexMatcher matcher;
    private final Printer.Buffer out;

    private RegexSubstitution(ObjectSpace space, Regex regex, byte[] subject) {
        this.space = space;
        this.regex = regex;
        this.subject = subject;
        matcher = RegexMatching.matcher(space, regex, subject);
        out = Printer.buffer(space);
    }

    static long sub(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        Regex regex = RegexType.regex(space, slots[base]);
        long string = slots[base + 2];
        int most = count > 3 ? (int) IntType.toLong(space, slots[base + 3]) : 0;
        byte[] subject = StrType.utf8(space, string);
        RegexSubstitution substitution = new RegexSubstitution(space, regex, subject);
        if (!substitution.replaceAll(slots[base + 1], string, most)) {
            return string;
        }
        byte[] result = substitution.out.bytes();
        return StrType.isStr(space, string) ? StrType.create(space, result) : BytesType.result(space, result);
    }

    /** @return false where nothing was replaced */
    private boolean replaceAll(long replacement, long string, int most) {
        boolean isFunction = space.typeOf(replacement).isCallable(space, replacement);
        int mark = space.heap.temporaries.mark();
        int from = 0;
        int left = most;
        boolean any = false;
        while (RegexMatching.run(space, matcher, 0, from, subject.length, false)
                && matcher.start(0) != matcher.end(0)) {
            any = true;
            out.write(subject, from, matcher.start(0) - from);
            long text = replacement;
            if (isFunction) {
                text = space.call(replacement, MatchType.create(space, matcher, regex.groups() + 1, string));
            }
            writeExpanded(StrType.utf8(space, text));
            from = matcher.end(0);
            space.heap.temporaries.release(mark);
            if (left > 0 && --left == 0) {
                break;
            }
        }
        out.write(subject, from, subject.length - from);
        return any;
    }

    /** Writes a replacement, up to a NUL: groups in the place of their numbers, and other bytes without a backslash. */
    private void writeExpanded(byte[] text) {
        int at = 0;
        while (byteAt(text, at) != 0) {
            if (text[at] == '\\') {
                at = writeEscaped(text, at + 1);
            } else {
                out.writeByte(text[at++]);
            }
        }
    }

    private static byte byteAt(byte[] text, int at) {
        return at < text.length ? text[at] : 0;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    /** @return where to go on */
    private int writeEscaped(byte[] text, int begin) {
        boolean isLongForm = byteAt(text, begin) == 'g' && byteAt(text, begin + 1) == '<';
        int at = isLongForm ? begin + 2 : begin;
        if (isDigit(byteAt(text, at))) {
            int number = 0;
            while (isDigit(byteAt(text, at))) {
                number = number * 10 + text[at++] - '0';
            }
            writeGroup(number);
            return isLongForm && byteAt(text, at) == '>' ? at + 1 : at;
        }
        if (byteAt(text, at) == '\\') {
            out.writeByte('\\');
            return at + 1;
        }
        return at;
    }

    private void writeGroup(int number) {
        if (Integer.compareUnsigned(number, regex.groups()) > 0) {
            long index = Value.ofSmallInt(Integer.toUnsignedLong(number));
            throw ExceptionType.error(space, Exceptions.INDEX_ERROR, index);
        }
        if (matcher.start(number) >= 0) {
            out.write(subject, matcher.start(number), matcher.end(number) - matcher.start(number));
        }
    }
}
