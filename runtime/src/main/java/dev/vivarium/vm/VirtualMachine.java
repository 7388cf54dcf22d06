package dev.vivarium.vm;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.gc.Collector;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.Calls;
import dev.vivarium.object.CellType;
import dev.vivarium.object.DictType;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.ThreadState;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs loaded code for one machine, and lets natives call back. */
public final class VirtualMachine implements Calls, Checkpointed<VirtualMachine.State> {
    /** Most calls from Java into the interpreter that may be nested in each other. */
    private static final int MAX_NESTING = 400;

    private final ObjectSpace space;
    private final CodeTable codes;
    private final Slices slices;
    private final GreenThreads threads;
    private final CodeLoader loader;
    private final Interrupts interrupts;
    private final Waits waits;

    @NotCheckpointed("wired once, when the machine is built")
    private Importer importer;

    @NotCheckpointed("an option of the machine")
    private LoadListener loadListener;

    private final Stops stops;

    // Of the running thread
    private ValueStack stack;
    private Frames frames;
    private Interpreter interpreter;
    private int nesting;
    /** Calls from Java that are nested in each other, be it into the interpreter or to another native. */
    private int javaCalls;
    /** The stack's top before a program that can be continued; -1 while none runs. */
    private int programTop = -1;

    public VirtualMachine(ObjectSpace space, Collector collector) {
        this.space = space;
        codes = new CodeTable(space.heap);
        interrupts = new Interrupts(space);
        stops = new Stops(space);
        slices = new Slices(space);
        threads = new GreenThreads(space, this, newThread(1, space.stack));
        enter(threads.current());
        waits = new Waits(space, interrupts, threads);
        interrupts.setThreads(threads);
        loader = new CodeLoader(space, codes, stops);
        collector.addRoots(new ThreadRoots(space, threads));
        collector.beforeFree(codes::dropUnmarked);
        space.setCalls(this);
    }

    /** The virtual machine behind an object space. */
    public static VirtualMachine of(ObjectSpace space) {
        return (VirtualMachine) space.calls();
    }

    public void setImporter(Importer importer) {
        this.importer = importer;
    }

    public Importer importer() {
        return importer;
    }

    public Interrupts interrupts() {
        return interrupts;
    }

    GreenThreads threads() {
        return threads;
    }

    /** A thread whose values lie on {@code threadStack}. */
    GreenThread newThread(int number, ValueStack threadStack) {
        Frames own = new Frames(codes);
        GreenThread made = new GreenThread(space, number, new ThreadState(threadStack), own);
        ValueStack running = space.stack;
        space.stack = threadStack;
        made.interpreter = new Interpreter(space, own, codes, interrupts, slices, stops);
        space.stack = running;
        return made;
    }

    void leave(GreenThread thread) {
        thread.nesting = nesting;
        thread.javaCalls = javaCalls;
    }

    void enter(GreenThread thread) {
        stack = thread.state.stack;
        frames = thread.frames;
        interpreter = thread.interpreter;
        nesting = thread.nesting;
        javaCalls = thread.javaCalls;
    }

    Waits waits() {
        return waits;
    }

    /** Where the running Python frame is, or null before the first one. Allocates nothing in the heap. */
    public CodePosition position() {
        if (frames.depth == 0) {
            return null;
        }
        return position(frames.depth - 1);
    }

    Frames runningFrames() {
        return frames;
    }

    /** The number of Python frames that run. */
    public int depth() {
        return frames.depth;
    }

    /** The globals of a frame, 0 being the outermost. */
    public long globals(int frame) {
        return frames.globals[frame];
    }

    /** Where a frame is, 0 being the outermost. */
    public CodePosition position(int frame) {
        DecodedCode code = frames.code[frame];
        int line = code.lineAt(Math.max(frames.pc[frame] - 1, 0));
        return new CodePosition(space.qstrs.text(code.sourceFile), line, space.qstrs.text(code.name));
    }

    // For debuggers

    /** Says who is asked wherever the program may have to stop; null for nobody. */
    public void setStopHook(StopHook hook) {
        stops.setHook(hook);
    }

    /** All code that is loaded. */
    public List<CodePlace> codePlaces() {
        List<CodePlace> places = new ArrayList<>();
        codes.forEach(code -> places.add(new CodePlace(space, code)));
        return places;
    }

    /** The frames of the running thread. */
    public ProgramFrames programFrames() {
        return new ProgramFrames(space, frames, stack);
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

    /** Lets whoever watches the program stop it in a wait that was ended; false where nobody does. */
    boolean stopWhileWaiting() {
        if (!stops.isWatched()) {
            return false;
        }
        stops.waiting(frames);
        return true;
    }

    Stops stops() {
        return stops;
    }

    /** Tells of all code that is loaded. Allocates nothing in the heap. */
    public void visitCode(CodeVisitor visitor) {
        codes.visit(visitor, space.qstrs);
    }

    /** Changes whenever there is code that {@link #visitCode} has not told of. */
    public int codeStamp() {
        return codes.stamp();
    }

    /**
     * The values of a frame's locals by name; those that an inner function shares are read from their cells. Code from
     * a file of bytecode names its parameters only.
     */
    public Map<String, Long> locals(int frame) {
        DecodedCode code = frames.code[frame];
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
        long value = stack.slots[frames.base[frame] + local];
        // No program ever holds a cell as a value.
        return space.isExact(value, CellType.INSTANCE) ? space.heap.load(value, CellType.CONTENT) : value;
    }

    /** Makes every place in the code look up again what it found among the builtins. */
    public void forgetBuiltins() {
        codes.forgetBuiltins();
    }

    /** The globals of the running Python frame; NULL before the first one. */
    public long globals() {
        return frames.depth == 0 ? Value.NULL : frames.globals[frames.depth - 1];
    }

    /** The dict in which the running frame's module, class body or {@code exec} looks up and stores names. */
    public long locals() {
        return space.locals != Value.NULL ? space.locals : globals();
    }

    /**
     * Loads a compiled module into a module object.
     *
     * @param module rooted by the caller
     * @return the function that is the module's body
     */
    public long load(CompiledModule compiled, long module) {
        long function = loader.load(compiled, module);
        if (loadListener != null) {
            stack.push(function);
            loadListener.loaded(compiled, module, space.heap.load(function, FunctionType.RAW_CODE));
            stack.pop();
        }
        return function;
    }

    /** Calls a function of the program on the events of its frames, as {@code sys.settrace} does. */
    public void setTrace(long callback) {
        space.service(Tracer.class, Tracer::new).set(callback);
    }

    CodeTable codes() {
        return codes;
    }

    /** Those of the running thread. */
    Frames frames() {
        return frames;
    }

    /** Has somebody told of what is loaded from now on. */
    public void setLoadListener(LoadListener listener) {
        loadListener = listener;
    }

    /** The compiled module whose body a function is. */
    public CompiledModule compiled(long body) {
        return new CodeUnloader(space).unload(codes, body);
    }

    /**
     * Runs a compiled module.
     *
     * @param module the module object whose globals it uses
     * @param locals where names are stored; equal to the globals but in {@code exec}
     * @return what the body returns: None, or the value of an expression compiled for {@code eval}
     */
    public long run(CompiledModule compiled, long module, long locals) {
        int top = stack.top;
        long outerLocals = space.locals;
        stack.push(module);
        stack.push(locals);
        stack.push(outerLocals);
        long body = load(compiled, module);
        space.locals = locals;
        try {
            return call(body, 0, 0);
        } finally {
            space.locals = outerLocals;
            stack.top = top;
        }
    }

    /** Runs a compiled program as {@link #run}, so that it can be continued from a checkpoint. */
    public void runProgram(CompiledModule compiled, long module, long locals) {
        int top = stack.top;
        if (nesting == 0) {
            programTop = top;
        }
        try {
            run(compiled, module, locals);
        } finally {
            if (nesting == 0) {
                programTop = -1;
            }
        }
    }

    /**
     * Whether the state of the machine, at a beat, is all that is needed to go on: a program runs, and no native has
     * called back into the interpreter, for a native's own progress lies on Java's stack.
     */
    public boolean canBeContinued() {
        return programTop >= 0 && nesting == 1 && javaCalls == 1 && threads.canBeContinued();
    }

    /** Whether what is left of the running thread's instruction is all that is left on its Java stack. */
    boolean isOutermost(Rest rest) {
        boolean isOwn = rest instanceof Rest.OfCall || javaCalls == 1;
        return rest != null && nesting == 1 && isOwn && (!threads.isMain() || programTop >= 0);
    }

    /** Where the result of the running native goes, if the outermost run of the interpreter called it; else null. */
    CallPlace callPlace(int base) {
        if (nesting != 1 || frames.depth == 0) {
            return null;
        }
        int frame = frames.depth - 1;
        int operation = frames.code[frame].operation(frames.pc[frame] - 1);
        if (javaCalls == 1 && Instructions.isCall(operation)) {
            // Of a method that was found without self, the slot behind it is empty.
            return new CallPlace(stack.slots[base - 1] == Value.NULL ? base - 2 : base - 1, false);
        }
        // The call of __enter__: below its arguments lie the callable and the manager, where the result goes.
        boolean enters =
                javaCalls == 2 && operation == Instructions.SETUP_WITH && stack.slots[base - 2] == stack.slots[base];
        return enters ? new CallPlace(base - 2, true) : null;
    }

    /** Goes on with the program of a restored checkpoint until it ends. */
    public void continueProgram() {
        int top = programTop;
        if (interrupts.beats().isCounting()) {
            interrupts.beats().repeat();
        }
        try {
            Rest rest = threads.goOn();
            space.heap.temporaries.add(goOn(rest));
        } finally {
            nesting = 0;
            javaCalls = 0;
            stack.top = top;
            space.locals = Value.NULL;
            programTop = -1;
        }
    }

    /** Goes on with the running thread of a restored checkpoint. */
    long goOn(Rest rest) {
        nesting = 1;
        javaCalls = 1;
        try {
            return interpreter.goOn(rest);
        } finally {
            nesting = 0;
            javaCalls = 0;
        }
    }

    /** A module object over new globals that hold its name; not yet among {@code sys.modules}. */
    public long newModule(int name) {
        long globals = DictType.create(space, 1);
        long module = ModuleType.create(space, globals);
        DictType.store(space, globals, Value.ofQstr(Names.NAME), Value.ofQstr(name));
        return module;
    }

    @Override
    public long call(long callable, int count, int keywords) {
        int words = count + 2 * keywords;
        int result = stack.top - words;
        stack.push(Value.NULL);
        System.arraycopy(stack.slots, result, stack.slots, result + 1, words);
        stack.slots[result] = callable;
        javaCalls++;
        try {
            boolean entered = interpreter.calls().call(result, result + 1, count, keywords);
            long value = entered ? runEntered() : stack.slots[result];
            space.heap.temporaries.add(value);
            return value;
        } finally {
            javaCalls--;
            stack.top = result;
        }
    }

    private long runEntered() {
        int frame = frames.depth - 1;
        frames.kind[frame] = frames.kind[frame] == Frames.INITIALISER ? Frames.ENTRY_INITIALISER : Frames.ENTRY;
        return interpret();
    }

    private long interpret() {
        if (++nesting > MAX_NESTING) {
            nesting--;
            frames.pop();
            throw new PythonError(interpreter.calls().recursionError());
        }
        try {
            return interpreter.run();
        } finally {
            nesting--;
        }
    }

    @Override
    public long callCopied(long callable, int base, int count, int keywords) {
        int words = count + 2 * keywords;
        for (int i = 0; i < words; i++) {
            stack.push(stack.slots[base + i]);
        }
        return call(callable, count, keywords);
    }

    @Override
    public long callWithLocals(long function, long locals) {
        long outerLocals = space.locals;
        stack.push(outerLocals);
        space.locals = locals;
        try {
            return call(function, 0, 0);
        } finally {
            space.locals = outerLocals;
            stack.top--;
        }
    }

    @Override
    public long resume(long generator, long value, long exception) {
        int result = stack.top;
        stack.push(generator);
        stack.push(value);
        stack.push(exception);
        long yielded = Value.STOP_ITERATION;
        try {
            if (interpreter.generators().enter(generator, value, exception, Frames.ENTRY_GENERATOR, result)) {
                yielded = interpret();
            }
        } finally {
            stack.top = result;
        }
        space.heap.temporaries.add(yielded);
        space.heap.temporaries.add(space.stopValue);
        return yielded;
    }

    @Override
    public int functionName(long function) {
        return codes.of(function).name;
    }

    @Override
    public long importModule(String name) {
        return importer.importName(space.qstrs.intern(name), Value.NULL, Value.NONE, 0);
    }

    // Checkpoints

    /** @param programTop -1 where the program cannot be continued from here */
    record State(
            CodeTable.State codes,
            Frames.State frames,
            Generators.State generators,
            Interrupts.State interrupts,
            GreenThreads.State threads,
            int nesting,
            int javaCalls,
            int programTop) {}

    @Override
    public State save() {
        return new State(
                codes.save(),
                stops.isStanding(frames) ? frames.saveStanding(stack.top) : frames.save(),
                interpreter.generators().save(),
                interrupts.save(),
                threads.save(),
                nesting,
                javaCalls,
                canBeContinued() ? programTop : -1);
    }

    /** The frames that a native called are there to be looked at, but only a program at nesting 1 can go on. */
    @Override
    public void restore(State saved) {
        stops.rewound();
        codes.restore(saved.codes());
        threads.restore(saved.threads());
        frames.restore(saved.frames());
        interpreter.generators().restore(saved.generators());
        interrupts.restore(saved.interrupts());
        programTop = saved.programTop();
        nesting = saved.nesting();
        javaCalls = saved.javaCalls();
    }
}
