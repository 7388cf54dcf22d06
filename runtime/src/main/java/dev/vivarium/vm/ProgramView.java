package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.object.CellType;
import dev.vivarium.object.ObjectSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program as debuggers and inspectors see it: its code and its frames. Looking allocates nothing in the heap; a frame's
 * number is 0 for the outermost of the running thread.
 */
public final class ProgramView {
    private final ObjectSpace space;
    private final VirtualMachine machine;
    private final CodeTable codes;
    private final GreenThreads threads;
    private final Stops stops;

    ProgramView(ObjectSpace space, VirtualMachine machine, Stops stops) {
        this.space = space;
        this.machine = machine;
        codes = machine.codes();
        threads = machine.threads();
        this.stops = stops;
    }

    /** Says who is asked wherever the program may have to stop; null for nobody. */
    public void setStopHook(StopHook hook) {
        stops.setHook(hook);
    }

    /** While whoever watches the program runs code in it, {@code sys.settrace} does not tell of it. */
    public void muteTracer(boolean isMuted) {
        stops.muteTracer(isMuted);
    }

    /** Whether the function runs that {@code sys.settrace} has called. */
    public boolean isTracing() {
        return stops.isTracing();
    }

    /** All code that is loaded. */
    public List<CodePlace> codePlaces() {
        List<CodePlace> places = new ArrayList<>();
        codes.forEach(code -> places.add(new CodePlace(space, code)));
        return places;
    }

    /** Tells of all code that is loaded. */
    public void visitCode(CodeVisitor visitor) {
        codes.visit(visitor, space.qstrs);
    }

    /** Changes whenever there is code that {@link #visitCode} has not told of. */
    public int codeStamp() {
        return codes.stamp();
    }

    /** The frames of the running thread. */
    public ProgramFrames programFrames() {
        return new ProgramFrames(space, machine.frames(), machine.stack());
    }

    /** The frames of all threads by their numbers, the first thread's first; those that do not run wait. */
    public Map<Integer, ProgramFrames> threadFrames() {
        Map<Integer, ProgramFrames> found = new LinkedHashMap<>();
        for (GreenThread thread : threads.all()) {
            found.put(thread.number, new ProgramFrames(space, thread.frames, thread.state.stack));
        }
        return found;
    }

    /**
     * The frames of a suspended generator or coroutine, that of what it awaits above its own; copies, so that nothing can
     * be changed in them. Empty where it has ended or runs.
     */
    public ProgramFrames suspendedFrames(long generator) {
        return new SuspendedFrames(space, codes).of(generator);
    }

    /** The number of Python frames that run. */
    public int depth() {
        return machine.frames().depth;
    }

    /** Where the running Python frame is, or null before the first one. */
    public CodePosition position() {
        int depth = depth();
        return depth == 0 ? null : position(depth - 1);
    }

    /** Where a frame is. */
    public CodePosition position(int frame) {
        Frames frames = machine.frames();
        DecodedCode code = frames.code[frame];
        int line = code.lineAt(Math.max(frames.pc[frame] - 1, 0));
        return new CodePosition(space.qstrs.text(code.sourceFile), line, space.qstrs.text(code.name));
    }

    /** The globals of a frame. */
    public long globals(int frame) {
        return machine.frames().globals[frame];
    }

    /**
     * The values of a frame's locals by name; those that an inner function shares are read from their cells. Code from
     * a file of bytecode names its parameters only.
     */
    public Map<String, Long> locals(int frame) {
        DecodedCode code = machine.frames().code[frame];
        Map<String, Long> values = new LinkedHashMap<>();
        List<String> names = code.unit.localNames();
        int count = names.isEmpty() ? Math.min(code.argumentNames.length, code.parameters) : names.size();
        for (int local = 0; local < Math.min(count, code.locals); local++) {
            long value = local(frame, local);
            if (value != Value.NULL) {
                values.put(names.isEmpty() ? space.qstrs.text(code.argumentNames[local]) : names.get(local), value);
            }
        }
        return values;
    }

    private long local(int frame, int local) {
        long value = machine.stack().slots[machine.frames().base[frame] + local];
        // No program ever holds a cell as a value.
        return space.isExact(value, CellType.INSTANCE) ? space.heap.load(value, CellType.CONTENT) : value;
    }
}
