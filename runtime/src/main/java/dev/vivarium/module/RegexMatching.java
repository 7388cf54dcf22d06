package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.regex.Regex;
import dev.vivarium.regex.RegexException;
import dev.vivarium.regex.RegexMatcher;
import dev.vivarium.vm.Interrupts;
import dev.vivarium.vm.VirtualMachine;

/** Searching and splitting strings by regular expressions. */
final class RegexMatching {
    private RegexMatching() {}

    /** A matcher that Ctrl-C stops. */
    static RegexMatcher matcher(ObjectSpace space, Regex regex, byte[] subject) {
        Interrupts interrupts = VirtualMachine.of(space).interrupts();
        return new RegexMatcher(regex, subject, interrupts::raiseInterrupt);
    }

    static boolean run(ObjectSpace space, RegexMatcher matcher, int lineBegin, int from, int end, boolean anchored) {
        try {
            return matcher.run(lineBegin, from, end, anchored);
        } catch (RegexException failure) {
            throw RegexType.error(space, failure);
        }
    }

    /** {@code match} and {@code search}; only a compiled regular expression takes positions. */
    static long find(ObjectSpace space, int base, int count, boolean anchored) {
        long[] slots = space.stack.slots;
        boolean isCompiled = space.isExact(slots[base], RegexType.INSTANCE);
        Regex regex = RegexType.regex(space, slots[base]);
        long string = slots[base + 1];
        byte[] subject = StrType.utf8(space, string);
        int from = 0;
        int end = subject.length;
        if (isCompiled && count > 2) {
            from = (int) Math.max(0, Math.min(IntType.toLong(space, slots[base + 2]), subject.length));
            if (count > 3) {
                end = (int) Math.max(from, Math.min(IntType.toLong(space, slots[base + 3]), subject.length));
            }
        }
        RegexMatcher matcher = matcher(space, regex, subject);
        return run(space, matcher, 0, from, end, anchored)
                ? MatchType.create(space, matcher, regex.groups() + 1, string)
                : Value.NONE;
    }

    static long split(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        Regex regex = RegexType.regex(space, slots[base]);
        long string = slots[base + 1];
        byte[] subject = StrType.utf8(space, string);
        int left = count > 2 ? (int) IntType.toLong(space, slots[base + 2]) : 0;
        RegexMatcher matcher = matcher(space, regex, subject);
        long parts = ListType.create(space);
        int mark = space.heap.temporaries.mark();
        int from = 0;
        while (run(space, matcher, 0, from, subject.length, false) && matcher.start(0) != matcher.end(0)) {
            ListType.append(space, parts, MatchType.part(space, string, subject, from, matcher.start(0)));
            if (regex.groups() > 0) {
                throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR, "splitting with sub-captures");
            }
            from = matcher.end(0);
            space.heap.temporaries.release(mark);
            if (left > 0 && --left == 0) {
                break;
            }
        }
        ListType.append(space, parts, MatchType.part(space, string, subject, from, subject.length));
        return parts;
    }
}
