package dev.vivarium.dap.variables;

import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.Place;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.CellType;
import dev.vivarium.object.TypeType;
import dev.vivarium.vm.Access;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
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

    /**
     * Reads a path again and again, wherever the program is: one that begins with a local as long as its frame is there,
     * and empty afterwards.
     */
    public static Function<StoppedProgram, OptionalLong> follow(FrameView.Code frame, String path) {
        Matcher name = NAME.matcher(path.strip());
        long globals = frame.frames().globals(frame.index());
        boolean isLocal = name.lookingAt() && isLocal(frame, name.group());
        if (!isLocal) {
            return stopped -> new PathReader(stopped, null, globals).read(path);
        }
        int depth = frame.frames().depth() - frame.index();
        CodePlace code = frame.frames().code(frame.index());
        return stopped -> {
            ProgramFrames frames =
                    stopped.machine().virtualMachine().view().threadFrames().get(frame.thread());
            int index = frames == null ? -1 : frames.depth() - depth;
            if (index < 0 || !frames.code(index).equals(code)) {
                return OptionalLong.empty();
            }
            return new PathReader(stopped, new FrameView.Code(frame.thread(), frames, index)).read(path);
        };
    }

    /**
     * Where a path leads, as its value is to be found again and again wherever the program is.
     *
     * @param value reads the value; empty where it is not there
     * @param place where it lies; null where it is not there
     * @param kind of its place
     */
    public record Followed(
            Function<StoppedProgram, OptionalLong> value, Function<StoppedProgram, Place> place, Access.Kind kind) {}

    /** Follows a path that can be read now. */
    public static Followed followed(StoppedProgram now, FrameView.Code frame, String path) {
        String text = path.strip();
        Matcher last = LAST_STEP.matcher(text);
        if (last.matches()) {
            Function<StoppedProgram, OptionalLong> owner = follow(frame, last.group(1));
            boolean isItem = last.group(3) != null;
            String key = isItem ? last.group(3) : last.group(2);
            return new Followed(
                    follow(frame, text),
                    program -> place(owner.apply(program), isItem, key),
                    isItem ? Access.Kind.ITEM : Access.Kind.ATTRIBUTE);
        }
        CodePlace code = frame.frames().code(frame.index());
        int number = isLocal(frame, text) ? code.local(text) : -1;
        int depth = frame.frames().depth() - frame.index();
        long cell = number < 0 ? Value.NULL : frame.frames().cell(frame.index(), number);
        Place place = number < 0
                ? new Place.Global(frame.frames().globals(frame.index()), text)
                : new Place.Local(frame.thread(), depth, code, number, cell);
        return new Followed(
                cell == Value.NULL
                        ? follow(frame, text)
                        : contentOf(now.machine().heap(), cell),
                program -> place,
                place.kind());
    }

    /** What functions share that are nested in each other: it is there as long as its cell, whichever of them runs. */
    private static Function<StoppedProgram, OptionalLong> contentOf(Heap now, long cell) {
        int birth = now.births.of(cell);
        return stopped -> {
            Heap heap = stopped.machine().heap();
            boolean isThere = heap.isObject(cell) && heap.births.of(cell) == birth;
            long content = isThere ? heap.load(cell, CellType.CONTENT) : Value.NULL;
            return content == Value.NULL ? OptionalLong.empty() : OptionalLong.of(content);
        };
    }

    /** As {@link #followed}, but the attribute or item is that of the object which has it now, whatever the path names. */
    public static Followed held(StoppedProgram program, FrameView.Code frame, String path) {
        Matcher last = LAST_STEP.matcher(path.strip());
        OptionalLong owner = last.matches() ? new PathReader(program, frame).read(last.group(1)) : OptionalLong.empty();
        if (owner.isEmpty() || !program.machine().heap().isObject(owner.getAsLong())) {
            return followed(program, frame, path);
        }
        long object = owner.getAsLong();
        int birth = program.machine().heap().births.of(object);
        boolean isItem = last.group(3) != null;
        Place place = place(owner, isItem, isItem ? last.group(3) : last.group(2));
        String step = path.strip().substring(last.end(1));
        Function<StoppedProgram, OptionalLong> value = stopped -> {
            boolean isThere = stopped.machine().heap().isObject(object)
                    && stopped.machine().heap().births.of(object) == birth;
            Matcher matcher = STEP.matcher(step);
            return isThere && matcher.matches()
                    ? new PathReader(stopped, null).inside(object, matcher)
                    : OptionalLong.empty();
        };
        return new Followed(value, stopped -> place, place.kind());
    }

    private static Place place(OptionalLong owner, boolean isItem, String key) {
        if (owner.isEmpty()) {
            return null;
        }
        return isItem ? new Place.Item(owner.getAsLong(), key) : new Place.Attribute(owner.getAsLong(), key);
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
        List<ProgramFrames.Local> locals =
                frame == null ? List.of() : frame.frames().locals(frame.index());
        for (ProgramFrames.Local local : locals) {
            if (local.name().equals(name)) {
                return local.value() == Value.NULL ? OptionalLong.empty() : OptionalLong.of(local.value());
            }
        }
        return new Children(program.space(), globals, null)
                .globals().stream()
                        .filter(global -> global.name().equals(name))
                        .mapToLong(Children.Child::value)
                        .findFirst();
    }

    private OptionalLong inside(long value, Matcher step) {
        Children children = new Children(program.space(), value, "");
        String attribute = step.group(1);
        if (attribute == null && children.indexed() > 0) {
            if (!step.group(2).matches("-?\\d+")) {
                return OptionalLong.empty();
            }
            int index = Integer.parseInt(step.group(2));
            int place = index < 0 ? index + children.indexed() : index;
            return place < 0 || place >= children.indexed()
                    ? OptionalLong.empty()
                    : OptionalLong.of(children.list(place, 1).get(0).value());
        }
        if (children.indexed() > 0 || children.named() == 0) {
            return OptionalLong.empty();
        }
        String wanted =
                attribute != null ? "." + attribute : "[" + step.group(2).replace('"', '\'') + "]";
        List<Children.Child> all = children.list(0, 0);
        return all.stream()
                .filter(child -> wanted.equals(child.expression()))
                .mapToLong(Children.Child::value)
                .findFirst();
    }
}
