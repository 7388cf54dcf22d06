package dev.vivarium.dap.variables;

import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.ObjectDescriber;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;

/** The variables of a stopped program. References to what is inside others hold until the program goes on. */
public final class Variables {
    private final List<Container> containers = new ArrayList<>();

    /** The reference of a frame's locals; frame 0 is the innermost. */
    public int locals(int frame) {
        return remember(new Container.Locals(frame));
    }

    public int globals(int frame) {
        return remember(new Container.Globals(frame));
    }

    public int operands(int frame) {
        return remember(new Container.Operands(frame));
    }

    /** Forgets all references. */
    public void clear() {
        containers.clear();
    }

    private int remember(Container container) {
        containers.add(container);
        return containers.size();
    }

    /** The frame whose variables a reference holds, 0 for what is inside a value. */
    public int frameOf(int reference) {
        Container container = container(reference);
        if (container instanceof Container.Locals locals) {
            return locals.frame();
        }
        return container instanceof Container.Globals globals ? globals.frame() : 0;
    }

    private Container container(int reference) {
        if (reference < 1 || reference > containers.size()) {
            throw new IllegalArgumentException("unknown variables reference " + reference);
        }
        return containers.get(reference - 1);
    }

    /**
     * What a reference holds.
     *
     * @param start the first of the numbered ones; all named ones come before them
     * @param count how many; 0 for all
     */
    public List<Shown> inside(StoppedProgram program, int reference, int start, int count) {
        Container container = container(reference);
        List<Shown> shown = new ArrayList<>();
        if (container instanceof Container.Locals locals) {
            for (ProgramFrames.Local local : program.frames().locals(locals.frame())) {
                if (local.value() != Value.NULL) {
                    shown.add(show(program, local.name(), local.value(), local.name()));
                }
            }
        } else if (container instanceof Container.Globals globals) {
            children(program, program.frames().globals(globals.frame()), null)
                    .globals()
                    .forEach(child -> shown.add(show(program, child.name(), child.value(), child.name())));
        } else if (container instanceof Container.Operands operands) {
            long[] values = program.frames().operands(operands.frame());
            for (int i = 0; i < values.length; i++) {
                shown.add(show(program, Integer.toString(i), values[i], null));
            }
        } else if (container instanceof Container.Inside inside) {
            children(program, inside.value(), inside.expression())
                    .list(start, count)
                    .forEach(child -> shown.add(show(program, child.name(), child.value(), child.expression())));
        }
        return shown;
    }

    private static Children children(StoppedProgram program, long value, String expression) {
        return new Children(program.space(), value, expression);
    }

    /** A value under a name. */
    public Shown show(StoppedProgram program, String name, long value, String expression) {
        ObjectDescriber describer = new ObjectDescriber(program.space());
        Children children = children(program, value, expression);
        int named = children.named();
        int indexed = children.indexed();
        int reference = named + indexed == 0 ? 0 : remember(new Container.Inside(value, expression));
        return new Shown(
                name,
                describer.text(value),
                value == Value.NULL ? "" : program.space().typeName(value),
                expression,
                reference,
                named,
                indexed,
                Value.isHeap(value) ? value : 0);
    }
}
