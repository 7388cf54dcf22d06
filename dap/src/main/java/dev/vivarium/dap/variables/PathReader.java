package dev.vivarium.dap.variables;

import dev.vivarium.dap.debugger.Activation;
import dev.vivarium.dap.debugger.FollowedPlace;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.Place;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.heap.Value;
import dev.vivarium.object.TypeType;
import dev.vivarium.vm.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the values of names, attributes and items with literal keys, and of addresses, from the heap as it is: nothing
 * runs for it and nothing is allocated, so that it can be done at any moment.
 */
public final class PathReader {
    private static final Pattern ADDRESS = Pattern.compile("0x([0-9a-fA-F]{1,12})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    /** A path that ends with an attribute or item. */
    private static final Pattern LAST_STEP =
            Pattern.compile("(.+)(?:\\.([A-Za-z_]\\w*)|\\[(-?\\d{1,9}|'[^'\\\\]*'|\"[^\"\\\\]*\")])", Pattern.DOTALL);

    private static final Pattern STEP =
            Pattern.compile("\\.([A-Za-z_]\\w*)|\\[(-?\\d{1,9}|'[^'\\\\]*'|\"[^\"\\\\]*\")]");

    private final StoppedProgram program;
    /** Whose locals are looked up; null for none. */
    private final FrameView.Code frame;
    /** The dict whose names are looked up behind them; NULL for none. */
    private final long globals;

    /** @param frame in which names are looked up; null for none */
    public PathReader(StoppedProgram program, FrameView.Code frame) {
        this(program, frame, frame == null ? Value.NULL : frame.frames().globals(frame.index()));
    }

    private PathReader(StoppedProgram program, FrameView.Code frame, long globals) {
        this.program = program;
        this.frame = frame;
        this.globals = globals;
    }

    /** Reads a path again and again, wherever the program is: one that begins with a local as long as that is there. */
    private static Function<StoppedProgram, OptionalLong> follow(
            StoppedProgram program, FrameView.Code frame, String path) {
        Matcher name = NAME.matcher(path.strip());
        if (name.lookingAt() && isLocal(frame, name.group())) {
            Activation activation = Activation.of(program, frame);
            return stopped -> {
                FrameView.Code found = activation.find(stopped);
                return found == null ? OptionalLong.empty() : new PathReader(stopped, found).read(path);
            };
        }
        long globals = frame.frames().globals(frame.index());
        return stopped -> new PathReader(stopped, null, globals).read(path);
    }

    /**
     * Where a path leads, as its value is to be found again and again wherever the program is.
     *
     * @param place where it lies; null where it is not there
     * @param kind of its place
     */
    public record Followed(Function<StoppedProgram, Place> place, Access.Kind kind) {
        /** The value; empty where it is not there. */
        public OptionalLong value(StoppedProgram program) {
            Place found = place.apply(program);
            long value = found == null ? Value.NULL : found.value(program);
            return value == Value.NULL ? OptionalLong.empty() : OptionalLong.of(value);
        }
    }

    /** Follows a path, be its value there yet or not; null where it leads to nothing that has a place. */
    public static Followed followed(StoppedProgram program, FrameView.Code frame, String path) {
        String text = path.strip();
        Matcher last = LAST_STEP.matcher(text);
        if (!last.matches()) {
            Place place = NAME.matcher(text).matches() ? named(program, frame, text) : null;
            return place == null ? null : new Followed(stopped -> place, place.kind());
        }
        Function<StoppedProgram, OptionalLong> owner = follow(program, frame, last.group(1));
        FollowedPlace followed =
                new FollowedPlace(owner, (stopped, value) -> place(stopped, value, last.toMatchResult()));
        Place now = followed.apply(program);
        return now == null ? null : new Followed(followed, now.kind());
    }

    /** The place of a variable of a frame: a local, be it bound or not, or a global. */
    private static Place named(StoppedProgram program, FrameView.Code frame, String name) {
        long globals = frame.frames().globals(frame.index());
        return isLocal(frame, name) ? Place.local(program, frame, name) : Place.global(globals, name);
    }

    /** As {@link #followed}, but the attribute or item is that of the object which has it now, whatever the path names. */
    public static Followed held(StoppedProgram program, FrameView.Code frame, String path) {
        Matcher last = LAST_STEP.matcher(path.strip());
        OptionalLong owner = last.matches() ? new PathReader(program, frame).read(last.group(1)) : OptionalLong.empty();
        Place place = owner.isEmpty() ? null : place(program, owner.getAsLong(), last.toMatchResult());
        return place == null ? followed(program, frame, path) : held(program, owner.getAsLong(), place);
    }

    /** A place in an object, as long as that lives. */
    public static Followed held(StoppedProgram program, long object, Place place) {
        int birth = program.machine().heap().births.of(object);
        return new Followed(
                stopped -> stopped.machine().heap().isObject(object)
                                && stopped.machine().heap().births.of(object) == birth
                        ? place
                        : null,
                place.kind());
    }

    /** @param step its second group is an attribute's name, or its third an item's key */
    private static Place place(StoppedProgram program, long owner, MatchResult step) {
        return step.group(3) == null
                ? Place.attribute(program.space(), owner, step.group(2))
                : Place.item(program.space(), owner, step.group(3));
    }

    private static boolean isLocal(FrameView.Code frame, String name) {
        return frame.frames().locals(frame.index()).stream()
                .anyMatch(local -> local.name().equals(name));
    }

    /** The value; empty where the text is no such path, or code would have to run for it. */
    public OptionalLong read(String text) {
        String path = text.strip();
        Matcher address = ADDRESS.matcher(path);
        if (address.matches()) {
            long value = Long.parseLong(address.group(1), 16);
            boolean isObject =
                    Value.isBlockAddress(value) && program.machine().heap().isObject(value);
            return isObject ? OptionalLong.of(value) : OptionalLong.empty();
        }
        Matcher name = NAME.matcher(path);
        if (globals == Value.NULL || !name.lookingAt()) {
            return OptionalLong.empty();
        }
        OptionalLong value = named(name.group());
        Matcher step = STEP.matcher(path);
        int at = name.end();
        while (value.isPresent() && at < path.length()) {
            if (!step.region(at, path.length()).lookingAt()) {
                return OptionalLong.empty();
            }
            value = inside(value.getAsLong(), step);
            at = step.end();
        }
        return value;
    }

    /** The names that can be read. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (frame != null) {
            frame.frames().locals(frame.index()).forEach(local -> names.add(local.name()));
            new Children(program.space(), frame.frames().globals(frame.index()), null)
                    .globals()
                    .forEach(global -> names.add(global.name()));
        }
        return names;
    }

    /** The names of classes among them. */
    public List<String> classes() {
        return names().stream()
                .filter(name -> {
                    OptionalLong value = named(name);
                    return value.isPresent()
                            && TypeType.isType(program.space(), value.getAsLong())
                            && TypeType.isClass(program.space(), value.getAsLong());
                })
                .toList();
    }

    private OptionalLong named(String name) {
        Place place = frame != null ? named(program, frame, name) : Place.global(globals, name);
        return found(place);
    }

    private OptionalLong found(Place place) {
        long value = place == null ? Value.NULL : place.value(program);
        return value == Value.NULL ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private OptionalLong inside(long value, Matcher step) {
        if (!Children.isPython(program.space(), value)) {
            return OptionalLong.empty();
        }
        return found(
                step.group(1) != null
                        ? Place.attribute(program.space(), value, step.group(1))
                        : Place.item(program.space(), value, step.group(2)));
    }
}
