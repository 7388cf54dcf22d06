package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.regex.RegexMatcher;
import java.util.Arrays;

/** What a regular expression found: the string, and after the fixed words begin and end of each group in bytes. */
final class MatchType extends ObjectType {
    private static final int GROUPS = 1;
    private static final int STRING = 2;
    private static final int POSITIONS = 3;

    private static final Layout LAYOUT = Layout.named("match")
            .raw("num_matches")
            .value("str")
            .tail(Layout.Content.BYTES)
            .build();

    static final MatchType INSTANCE = new MatchType();

    private MatchType() {
        super(RomId.MATCH, "match");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn2(
                        "group(number)",
                        "What a group matched, None for nothing; 0 is the whole match.",
                        MatchType::group);
    }

    /** @param groups the number of groups, the whole match included */
    static long create(ObjectSpace space, RegexMatcher matcher, int groups, long string) {
        long made = space.allocate(INSTANCE, POSITIONS + 2 * groups);
        space.heap.store(made, GROUPS, groups);
        space.heap.store(made, STRING, string);
        for (int i = 0; i < groups; i++) {
            space.heap.store(made, POSITIONS + 2 * i, matcher.start(i));
            space.heap.store(made, POSITIONS + 2 * i + 1, matcher.end(i));
        }
        return made;
    }

    private static long group(ObjectSpace space, long self, long number) {
        long wanted = IntType.toLong(space, number);
        if (wanted < 0 || wanted >= space.heap.load(self, GROUPS)) {
            throw ExceptionType.error(space, Exceptions.INDEX_ERROR, number);
        }
        int at = POSITIONS + 2 * (int) wanted;
        int start = (int) space.heap.load(self, at);
        int end = (int) space.heap.load(self, at + 1);
        long string = space.heap.load(self, STRING);
        return start < 0 ? Value.NONE : part(space, string, StrType.utf8(space, string), start, end);
    }

    /** Bytes of a str or bytes, as an object of its type; UnicodeError where a str would end within a character. */
    static long part(ObjectSpace space, long string, byte[] bytes, int start, int end) {
        byte[] part = Arrays.copyOfRange(bytes, start, Math.max(start, end));
        return StrType.isStr(space, string) ? StrType.create(space, part) : BytesType.create(space, part);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<match num=" + space.heap.load(self, GROUPS) + ">");
    }
}
