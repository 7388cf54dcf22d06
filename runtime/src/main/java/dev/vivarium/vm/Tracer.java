package dev.vivarium.vm;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.FrameType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.TracedCodeType;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Calls a function of the program wherever one of its frames begins, comes to another line, raises an exception or is
 * left, as {@code sys.settrace} asks. Only the thread that asked is traced, and not what the function itself runs.
 * Frames are objects in a list by their depth; each knows which activation it stands for, so that one that is over is
 * never taken for another.
 */
final class Tracer implements Checkpointed<Tracer.State> {
    private final ObjectSpace space;
    private final VirtualMachine machine;
    private boolean isActive;
    private boolean isExecuting;
    private int thread;
    private int function = -1;
    private int shown = -1;

    @NotCheckpointed("what can be looked up again")
    private final Map<CodeUnit, Integer> definitions = new IdentityHashMap<>();

    Tracer(ObjectSpace space) {
        this.space = space;
        machine = VirtualMachine.of(space);
    }

    /** Traces with a function from the next frame on; with None no frame that is new. */
    void set(long callback) {
        boolean traces = space.typeOf(callback).isCallable(space, callback);
        if (function < 0) {
            function = space.roots.define("sys.settrace");
            shown = space.roots.define("traced frames");
            space.roots.set(shown, ListType.create(space));
        }
        space.roots.set(function, traces ? callback : Value.NONE);
        if (traces) {
            thread = GreenThreads.of(space).number();
            // The frames that there are now do not begin any more
            Frames frames = machine.frames();
            if (frames.depth > 0) {
                frameObject(frames, frames.depth - 1);
            }
            activate();
        } else if (isActive && !hasCallbacks()) {
            end();
        }
    }

    private void activate() {
        if (!isActive) {
            isActive = true;
            machine.stops().setTracer(this);
            machine.codes().forEach(this::loaded);
        }
    }

    private void end() {
        isActive = false;
        machine.stops().setTracer(null);
        machine.codes().forEach(code -> PatchedCode.trace(code, null));
        space.roots.set(shown, ListType.create(space));
    }

    void loaded(DecodedCode code) {
        if (code.inTraceback && !machine.stops().isTracerMuted()) {
            PatchedCode.trace(code, TracePoints.of(code));
        }
    }

    boolean isExecuting() {
        return isExecuting;
    }

    private boolean isTraced() {
        return !isExecuting
                && !machine.stops().isTracerMuted()
                && GreenThreads.of(space).number() == thread;
    }

    /** The program is in front of an instruction of {@link TracePoints}. */
    void reached(Frames frames) {
        if (!isTraced()) {
            return;
        }
        int top = frames.depth - 1;
        boolean isNew = shownFrame(frames, top) == Value.NULL;
        long frame = frameObject(frames, top);
        if (isNew && space.roots.get(function) != Value.NONE) {
            enter(frames, frame);
        }
        if (FrameType.callback(space, frame) != Value.NONE) {
            tick(frames, frame);
        }
        if (space.roots.get(function) == Value.NONE && !hasCallbacks()) {
            end();
        }
    }

    private boolean hasCallbacks() {
        long list = space.roots.get(shown);
        for (int i = 0; i < ListType.length(space, list); i++) {
            long frame = ListType.get(space, list, i);
            if (frame != Value.NONE && FrameType.callback(space, frame) != Value.NONE) {
                return true;
            }
        }
        return false;
    }

    private int instruction(Frames frames, int at) {
        return Math.max(frames.pc[at] - 1, 0);
    }

    /** The object that stands for a frame; NULL where none has been made for this activation. */
    private long shownFrame(Frames frames, int at) {
        long list = space.roots.get(shown);
        if (at >= ListType.length(space, list)) {
            return Value.NULL;
        }
        long frame = ListType.get(space, list, at);
        boolean isSame = frame != Value.NONE && FrameType.activation(space, frame) == frames.activation[at];
        return isSame ? frame : Value.NULL;
    }

    /** The object of a frame and, before it, those of the frames that called it, each at its place. */
    private long frameObject(Frames frames, int at) {
        long back = Value.NONE;
        for (int i = 0; i <= at; i++) {
            long frame = shownFrame(frames, i);
            if (frame == Value.NULL) {
                DecodedCode code = frames.code[i];
                int first = TracePoints.hasLine(code, 0) ? code.lineAt(0) : definitionLine(code);
                long traced = TracedCodeType.create(space, code.sourceFile, code.name, definitionLine(code), first);
                frame = FrameType.create(space, back, traced, frames.globals[i], frames.activation[i]);
                keep(i, frame);
            }
            if (i < at) {
                place(frames, i, frame, line(frames, i));
            }
            back = frame;
        }
        return back;
    }

    private int definitionLine(DecodedCode code) {
        return definitions.computeIfAbsent(code.unit, unit -> TracePoints.definitionLine(code, machine.codes()));
    }

    private void keep(int at, long frame) {
        long list = space.roots.get(shown);
        while (ListType.length(space, list) <= at) {
            ListType.append(space, list, Value.NONE);
        }
        ListType.set(space, list, at, frame);
    }

    private int line(Frames frames, int at) {
        DecodedCode code = frames.code[at];
        int instruction = instruction(frames, at);
        // What a class body begins with belongs to no line of its own
        return TracePoints.hasLine(code, instruction) ? code.lineAt(instruction) : definitionLine(code);
    }

    private void place(Frames frames, int at, long frame, int line) {
        FrameType.setPlace(space, frame, line, frames.code[at].offsets[instruction(frames, at)]);
    }

    private void enter(Frames frames, long frame) {
        int top = frames.depth - 1;
        DecodedCode code = frames.code[top];
        // A generator that goes on is where it was left
        boolean isCall = instruction(frames, top) == 0 && top > 0;
        place(frames, top, frame, isCall ? definitionLine(code) : line(frames, top));
        long next = invoke(space.roots.get(function), frame, "call");
        FrameType.setCallback(space, frame, space.typeOf(next).isCallable(space, next) ? next : Value.NONE);
        // The line at which the frame begins is one that it comes to
        FrameType.setPlace(space, frame, 0, 0);
    }

    private void tick(Frames frames, long frame) {
        int top = frames.depth - 1;
        DecodedCode code = frames.code[top];
        int at = instruction(frames, top);
        int line = line(frames, top);
        long callback = FrameType.callback(space, frame);
        boolean isNextRound = TracePoints.isAfterForIter(code, at);
        boolean isOther = isNextRound || FrameType.line(space, frame) != line;
        place(frames, top, frame, line);
        if (isOther) {
            invoke(callback, frame, "line");
        }
        Opcode opcode = TracePoints.opcode(code, at);
        if (opcode == Opcode.RETURN_VALUE || opcode == Opcode.YIELD_VALUE) {
            invoke(callback, frame, "return");
            if (opcode == Opcode.RETURN_VALUE && top > 0) {
                FrameType.setCallback(space, frame, Value.NONE);
            }
        }
    }

    /**
     * An exception was raised: the frames that it leaves hear of it, and the one that handles it. Gives what goes on to
     * be handled, which is another exception where the function raises one.
     */
    long raised(Frames frames, long exception) {
        if (!isTraced() || !ExceptionType.isInstance(space, exception, Exceptions.EXCEPTION)) {
            return exception;
        }
        int stackTop = space.stack.top;
        space.stack.push(exception);
        try {
            tell(frames, exception);
            return exception;
        } catch (PythonError error) {
            return error.exception();
        } catch (StackOverflowError tooDeep) {
            return exception;
        } finally {
            space.stack.top = stackTop;
        }
    }

    private void tell(Frames frames, long exception) {
        int last = new HandlerSearch(space, frames, space.stack).catcher(exception);
        for (int at = frames.depth - 1; at >= Math.max(last, 0); at--) {
            long frame = shownFrame(frames, at);
            if (frame != Value.NULL && FrameType.callback(space, frame) != Value.NONE) {
                place(frames, at, frame, line(frames, at));
                invoke(FrameType.callback(space, frame), frame, "exception");
            }
            if (frames.kind[at] >= Frames.ENTRY) {
                // The next one hears of it when it comes there
                return;
            }
        }
    }

    private long invoke(long callback, long frame, String event) {
        isExecuting = true;
        try {
            return space.call(callback, frame, space.interned(event), Value.NONE);
        } finally {
            isExecuting = false;
        }
    }

    record State(boolean isActive, int thread, int function, int shown) {}

    @Override
    public State save() {
        return new State(isActive, thread, function, shown);
    }

    @Override
    public void restore(State saved) {
        thread = saved.thread();
        function = saved.function();
        shown = saved.shown();
        isActive = false;
        if (saved.isActive()) {
            activate();
        }
    }
}
