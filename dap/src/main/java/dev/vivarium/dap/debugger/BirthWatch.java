package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.heap.Field;
import dev.vivarium.heap.Value;
import dev.vivarium.object.TypeType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A breakpoint on the birth of objects.
 *
 * @param type the name of their type; null for any
 * @param size a comparison of their bytes, buffers of their own included
 * @param file whose code makes them, its path or the end of it; null for any
 * @param line in that file
 */
public record BirthWatch(int id, String type, HitCondition size, String file, int line) {
    private static final Pattern FORM = Pattern.compile("birth(?:\\s+(?!size\\b|at\\s)([A-Za-z_]\\w*))?"
            + "(?:\\s+size\\s*((?:==|>=|<=|>|<)\\s*\\d+))?(?:\\s+at\\s+(.+):(\\d{1,7}))?");

    /** How a watch is written. */
    public static final String HELP = "birth [TYPE] [size>=N] [at FILE:LINE]";

    /** Reads {@link #HELP}'s form; null for a text that is something else. */
    public static BirthWatch parse(String text, int id) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        boolean anywhere = matcher.group(3) == null;
        return new BirthWatch(
                id,
                matcher.group(1),
                HitCondition.parse(matcher.group(2)),
                anywhere ? null : matcher.group(3),
                anywhere ? 0 : Integer.parseInt(matcher.group(4)));
    }

    public BirthWatch withId(int other) {
        return new BirthWatch(other, type, size, file, line);
    }

    boolean isIn(String absolute) {
        return file == null || absolute.equals(file) || absolute.endsWith("/" + file);
    }

    boolean isAt(String absolute, int atLine) {
        return isIn(absolute) && (file == null || line == atLine);
    }

    /** Whether an object that is complete now is one of those. */
    boolean holds(Machine machine, long object) {
        long typeWord = machine.heap().load(object, 0);
        return TypeType.isType(machine.space(), typeWord)
                && (type == null || TypeType.nameOf(machine.space(), typeWord).equals(type))
                && size.holds(bytes(machine, object));
    }

    private static long bytes(Machine machine, long object) {
        long bytes = machine.heap().sizeOf(object);
        for (Field field : machine.space().typeOf(object).layout().fields()) {
            long block = field.kind() == Field.Kind.BUFFER ? machine.heap().load(object, field.word()) : Value.NULL;
            if (Value.isHeap(block) && machine.heap().isObject(block)) {
                bytes += machine.heap().sizeOf(block);
            }
        }
        return bytes;
    }

    /** What it stops at, in words. */
    public String text() {
        return "stops when " + (type == null ? "an object" : type)
                + (size.equals(HitCondition.ALWAYS) ? "" : " of size " + size.operator() + " " + size.number())
                + " is born"
                + (file == null ? "" : " at " + file + ":" + line);
    }
}
