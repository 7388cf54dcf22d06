package dev.vivarium.dap.variables;

import dev.vivarium.dap.debugger.ActiveCollection;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.ObjectDescriber;
import dev.vivarium.inspector.graph.Interruption;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.SetType;
import dev.vivarium.vm.ProgramFrames;
import java.lang.ref.SoftReference;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The variables of a stopped program. References to what is inside others hold until the program goes on. */
public final class Variables {
    private final List<Container> containers = new ArrayList<>();
    private boolean hex;

    /**
     * The reference of a frame's locals.
     *
     * @param id the frame's id
     */
    public int locals(FrameView.Code frame, int id) {
        return remember(new Container.Locals(frame, id));
    }

    /** The reference of a frame's locals that other functions share; 0 where there are none. */
    public int cells(FrameView.Code frame, int id) {
        return cells(frame).isEmpty() ? 0 : remember(new Container.Cells(frame, id));
    }

    /** The reference of the globals of a frame's module. */
    public int globals(FrameView.Code frame, int id) {
        return remember(new Container.Globals(frame, id));
    }

    /** The reference of what a frame's expression holds. */
    public int operands(FrameView.Code frame, int id) {
        return remember(new Container.Operands(frame, id));
    }

    /** The reference of what a collection knows. */
    public int collector(ActiveCollection collection) {
        return rows(program -> new CollectorVariables(this, program, collection).all());
    }

    /** The reference of rows that are made when they are asked for. */
    public int rows(Function<StoppedProgram, List<Shown>> rows) {
        return remember(new Container.Rows(rows));
    }

    /** Forgets all references. */
    public synchronized void clear() {
        containers.clear();
    }

    private synchronized int remember(Container container) {
        containers.add(container);
        return containers.size();
    }

    /** The id of the frame in which the expressions of what a reference holds are meant, 0 for the innermost. */
    public int frameOf(int reference) {
        Container container = container(reference);
        if (container instanceof Container.Locals locals) {
            return locals.id();
        }
        if (container instanceof Container.Cells cells) {
            return cells.id();
        }
        if (container instanceof Container.Inside inside) {
            return inside.frame();
        }
        return container instanceof Container.Globals globals ? globals.id() : 0;
    }

    private synchronized Container container(int reference) {
        if (reference < 1 || reference > containers.size()) {
            throw new IllegalArgumentException("unknown variables reference " + reference);
        }
        return containers.get(reference - 1);
    }

    /** What a reference holds, or a part of it. */
    public List<Shown> inside(StoppedProgram program, int reference, Page page) {
        Container container = container(reference);
        if (container instanceof Container.Inside inside) {
            return part(
                    children(program, inside.value(), inside.expression()),
                    page,
                    child -> show(program, child, inside.frame()));
        }
        if (container instanceof Container.OnCopy copy) {
            ObjectSpace space = copy.space().get();
            if (space == null) {
                throw new IllegalArgumentException("the copy of the program is gone on which this was evaluated");
            }
            return part(new Children(space, copy.value(), null), page, child -> showOnCopy(copy.space(), space, child));
        }
        return page.wants(false) ? page.of(named(program, container)) : List.of();
    }

    private static List<Shown> part(Children children, Page page, Function<Children.Child, Shown> show) {
        List<Shown> shown = new ArrayList<>();
        if (page.wants(children.indexed() > 0)) {
            for (Children.Child child : children.list(page.start(), page.count())) {
                Interruption.check(shown.size());
                shown.add(show.apply(child));
            }
        }
        return shown;
    }

    private List<Shown> named(StoppedProgram program, Container container) {
        if (container instanceof Container.Rows rows) {
            return rows.rows().apply(program);
        }
        List<Shown> shown = new ArrayList<>();
        if (container instanceof Container.Locals locals) {
            for (ProgramFrames.Local local :
                    locals.frame().frames().locals(locals.frame().index())) {
                add(shown, program, local, locals.id());
            }
        } else if (container instanceof Container.Cells cells) {
            for (ProgramFrames.Local local : cells(cells.frame())) {
                add(shown, program, local, cells.id());
            }
        } else if (container instanceof Container.Globals globals) {
            children(program, globals.frame().frames().globals(globals.frame().index()), null)
                    .globals()
                    .forEach(
                            child -> shown.add(show(program, child.name(), child.value(), child.name(), globals.id())));
        } else if (container instanceof Container.Operands operands) {
            long[] values = operands.frame().frames().operands(operands.frame().index());
            for (int i = 0; i < values.length; i++) {
                shown.add(show(program, Integer.toString(i), values[i], null));
            }
        }
        return shown;
    }

    private void add(List<Shown> shown, StoppedProgram program, ProgramFrames.Local local, int frame) {
        if (local.value() != Value.NULL) {
            shown.add(show(program, local.name(), local.value(), local.name(), frame));
        }
    }

    /** The locals of a frame that other functions share. */
    private static List<ProgramFrames.Local> cells(FrameView.Code frame) {
        return frame.frames().locals(frame.index()).stream()
                .filter(local -> {
                    int number = frame.frames().code(frame.index()).local(local.name());
                    return frame.frames().cell(frame.index(), number) != Value.NULL;
                })
                .toList();
    }

    /** The variable of a name inside a reference; null where there is none. */
    public Shown named(StoppedProgram program, int reference, String name) {
        // An item of a long list is found without making all the others.
        if (container(reference) instanceof Container.Inside inside && name.matches("\\d{1,9}")) {
            Children children = children(program, inside.value(), inside.expression());
            int index = Integer.parseInt(name);
            if (index < children.indexed()) {
                return show(program, children.list(index, 1).get(0), inside.frame());
            }
        }
        return inside(program, reference, Page.WHOLE).stream()
                .filter(shown -> shown.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Shown show(StoppedProgram program, Children.Child child, int frame) {
        return child.text() == null
                ? show(program, child.name(), child.value(), child.expression(), frame)
                : number(child);
    }

    private static Shown number(Children.Child child) {
        return new Shown(child.name(), child.text(), "int", child.expression(), 0, 0, 0, 0);
    }

    /**
     * The value of an evaluation on a copy of the program.
     *
     * @param copy where the value is
     * @param text what it is shown as
     */
    public Shown showOnCopy(ObjectSpace copy, long value, String text) {
        boolean isHex = hex && typeName(copy, value).equals("int");
        return showOnCopy(new SoftReference<>(copy), copy, "", isHex ? text(copy, value) : text, value);
    }

    private Shown showOnCopy(SoftReference<ObjectSpace> copy, ObjectSpace space, Children.Child child) {
        return child.text() == null
                ? showOnCopy(copy, space, child.name(), text(space, child.value()), child.value())
                : number(child);
    }

    private Shown showOnCopy(SoftReference<ObjectSpace> copy, ObjectSpace space, String name, String text, long value) {
        Children children = new Children(space, value, null);
        return shown(name, text, typeName(space, value), null, children, new Container.OnCopy(copy, value), 0);
    }

    /**
     * Where a variable inside a value lies, as long as that value's object lives; null for one that lies in no object, or in
     * no place that can be told.
     */
    public PathReader.Followed place(StoppedProgram program, int reference, String name) {
        if (!(container(reference) instanceof Container.Inside inside)) {
            return null;
        }
        Children children = children(program, inside.value(), inside.expression());
        boolean isItem = name.matches("\\d{1,9}") && Integer.parseInt(name) < children.indexed();
        return (isItem ? children.list(Integer.parseInt(name), 1) : children.list(0, 0))
                .stream()
                        .filter(child -> child.name().equals(name) && child.place() != null)
                        .findFirst()
                        .map(child -> PathReader.held(program, inside.value(), child.place()))
                        .orElse(null);
    }

    /** What evaluates to the value whose inside a reference holds; null where nothing does. */
    public String expression(int reference) {
        return container(reference) instanceof Container.Inside inside ? inside.expression() : null;
    }

    /** Whether a reference holds the items of a set. */
    public boolean isSet(StoppedProgram program, int reference) {
        return container(reference) instanceof Container.Inside inside
                && program.space().typeOf(inside.value()) instanceof SetType;
    }

    /** The globals of a frame's module by name. */
    public Map<String, Long> globalsOf(StoppedProgram program, FrameView.Code frame) {
        Map<String, Long> globals = new LinkedHashMap<>();
        children(program, frame.frames().globals(frame.index()), null)
                .globals()
                .forEach(global -> globals.put(global.name(), global.value()));
        return globals;
    }

    private static Children children(StoppedProgram program, long value, String expression) {
        return new Children(program.space(), value, expression);
    }

    private static String typeName(ObjectSpace space, long value) {
        if (value == Value.NULL) {
            return "";
        }
        boolean isBlock = Value.isHeap(value) && !Children.isPython(space, value);
        return isBlock ? "buffer" : space.typeName(value);
    }

    /** Shows whole numbers in base 16, or not, from now on. */
    public void setHex(boolean wanted) {
        hex = wanted;
    }

    /** A value in one line. */
    public String text(StoppedProgram program, long value) {
        return text(program.space(), value);
    }

    private String text(ObjectSpace space, long value) {
        String text = new ObjectDescriber(space).text(value);
        boolean isNumber = hex && typeName(space, value).equals("int") && text.matches("-?\\d+");
        if (!isNumber) {
            return text;
        }
        BigInteger number = new BigInteger(text);
        return (number.signum() < 0 ? "-0x" : "0x") + number.abs().toString(16);
    }

    /** A value under a name. */
    public Shown show(StoppedProgram program, String name, long value, String expression) {
        return show(program, name, value, expression, 0);
    }

    /**
     * A value under a name.
     *
     * @param expression what evaluates to it; null where nothing does
     * @param frame the id of the frame in which it does
     */
    public Shown show(StoppedProgram program, String name, long value, String expression, int frame) {
        return shown(
                name,
                text(program, value),
                typeName(program.space(), value),
                expression,
                children(program, value, expression),
                new Container.Inside(value, expression, frame),
                Value.isHeap(value) ? value : 0);
    }

    private Shown shown(
            String name,
            String text,
            String type,
            String expression,
            Children children,
            Container inside,
            long address) {
        int named = children.named();
        int indexed = children.indexed();
        int reference = named + indexed == 0 ? 0 : remember(inside);
        return new Shown(name, text, type, expression, reference, named, indexed, address);
    }
}
