package dev.vivarium.module;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Layout;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.regex.Regex;
import dev.vivarium.regex.RegexException;

/** Compiled regular expressions. The code follows the fixed words, inline. */
final class RegexType extends ObjectType {
    /** The length of the code in bytes. */
    private static final int LENGTH = 1;
    /** In the lower half the number of groups; the code begins in the upper half. */
    private static final int GROUPS = 2;

    private static final int CODE_BYTES = 20;

    private static final Layout LAYOUT = Layout.named("re")
            .raw("bytelen")
            .raw("sub, insts")
            .tail(Layout.Content.BYTES)
            .build();

    static final RegexType INSTANCE = new RegexType();

    private RegexType() {
        super(RomId.REGEX, "re");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnN(
                        "match(string, pos=0, endpos=None)",
                        "The match at the beginning of a string or at a position in bytes, or None.",
                        2,
                        4,
                        (space, base, count) -> RegexMatching.find(space, base, count, true))
                .fnN(
                        "search(string, pos=0, endpos=None)",
                        "The first match in a string, from a position in bytes on, or None.",
                        2,
                        4,
                        (space, base, count) -> RegexMatching.find(space, base, count, false))
                .fnN(
                        "split(string, maxsplit=0) -> list",
                        "The parts of a string between matches, as a list; maxsplit is how many matches, 0 for all.",
                        2,
                        3,
                        RegexMatching::split)
                .fnN(
                        "sub(replace, string, count=0, flags=0)",
                        "A string with matches replaced; count is how many, 0 for all.",
                        3,
                        5,
                        RegexSubstitution::sub);
    }

    static long compile(ObjectSpace space, int base, int count) {
        return compile(space, space.stack.slots[base]);
    }

    private static long compile(ObjectSpace space, long pattern) {
        Regex regex = compiled(space, StrType.utf8(space, pattern));
        byte[] code = regex.code();
        long made = space.heap.allocateBytes((long) CODE_BYTES + code.length);
        space.heap.store(made, 0, INSTANCE.value());
        space.heap.store(made, LENGTH, code.length);
        space.heap.store(made, GROUPS, regex.groups());
        Bytes.copyIn(code, 0, code.length, space.heap, made + CODE_BYTES);
        return made;
    }

    private static Regex compiled(ObjectSpace space, byte[] pattern) {
        try {
            return Regex.compile(pattern);
        } catch (RegexException failure) {
            throw error(space, failure);
        }
    }

    static PythonError error(ObjectSpace space, RegexException failure) {
        switch (failure.reason()) {
            case TOO_COMPLEX:
                return space.valueError("regex too complex");
            case SYNTAX:
                return space.valueError("error in regex");
            default:
                return space.runtimeError("maximum recursion depth exceeded");
        }
    }

    /** The compiled form of an argument: a compiled regular expression, or a str that is compiled now. */
    static Regex regex(ObjectSpace space, long value) {
        if (!space.isExact(value, INSTANCE)) {
            return compiled(space, StrType.utf8(space, value));
        }
        int length = (int) space.heap.load(value, LENGTH);
        int groups = (int) space.heap.load(value, GROUPS);
        return new Regex(Bytes.copyOut(space.heap, value + CODE_BYTES, length), groups);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<re " + Long.toHexString(self) + ">");
    }
}
