package dev.vivarium.vm;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.gc.Collector;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.Calls;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.ThreadState;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;

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

    private final Stops stops;
    private final ProgramView view;
    private final Aside aside;

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
        interrupts = new Interrupts(space, collector);
        stops = new Stops(space);
        slices = new Slices(space);
        threads = new GreenThreads(space, this, newThread(1, space.stack));
        enter(threads.current());
        waits = new Waits(space, interrupts, threads);
        interrupts.setThreads(threads);
        loader = new CodeLoader(space, codes, stops);
        view = new ProgramView(space, this, stops);
        aside = new Aside(space, this);
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

    /** What debuggers and inspectors see of the program. */
    public ProgramView view() {
        return view;
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
        return loader.load(compiled, module);
    }

    /** Loads a function of a compiled module behind the pool; an evaluation beside the program goes on. */
    long loadOutside(CompiledModule compiled, CodeUnit function) {
        return loader.loadOutside(compiled, function);
    }

    Aside aside() {
        return aside;
    }

    /** Calls a function of the program on the events of its frames, as {@code sys.settrace} does. */
    public void setTrace(long callback) {
        space.service(Tracer.class, Tracer::new).set(callback);
    }

    CodeTable codes() {
        return codes;
    }

    Frames frames() {
        return frames;
    }

    ValueStack stack() {
        return stack;
    }

    /** Has somebody told of what is loaded from now on. */
    public void setLoadListener(LoadListener listener) {
        loader.setListener(listener);
    }

    /** A compiled module whose body is a function's code. */
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
        return nesting == 1 && frames.depth > 0 ? CallPlace.of(frames, stack, base, javaCalls) : null;
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

    /**
     * Runs code that is no function's, whose parameters lie on the stack behind {@code result}.
     *
     * @param owner of the frame; what the heap has of the code
     * @return its value, which nothing holds
     */
    long evaluate(DecodedCode code, long owner, long globals, int result) {
        javaCalls++;
        try {
            interpreter.calls().enter(code, owner, globals, result);
            return interpret();
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
    public long functionOver(long function, long globals) {
        long rawCode = space.heap.load(function, FunctionType.RAW_CODE);
        long context = space.heap.load(function, FunctionType.CONTEXT);
        return FunctionMaker.over(space, codes.of(function), rawCode, context, globals);
    }

    @Override
    public long functionWithoutCells(long function, long globals) {
        return loader.functionWithoutCells(function, globals);
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
