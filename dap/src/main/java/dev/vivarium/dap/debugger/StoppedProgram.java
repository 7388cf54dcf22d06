package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.ProgramFrames;
import java.util.List;
import java.util.function.Supplier;

/** A program while it is stopped; to be used by its own thread, and not after it went on. */
public final class StoppedProgram {
    private final Machine machine;
    private final ProgramFrames frames;
    private final int thread;
    private final Evaluator evaluator;
    private final List<ActiveCollection> collections;
    private StackView stack;
    private Runnable aboutToChange = () -> {};
    private long exception = Value.NULL;
    private ExceptionMode exceptionMode;
    private Stop stop;
    private boolean canMove;
    private int changes;
    private Cancellation cancellation = Cancellation.NEVER;
    private Supplier<List<TaskThread>> taskFinder = List::of;
    private List<TaskThread> tasks;

    StoppedProgram(
            Machine machine,
            ProgramFrames frames,
            int thread,
            Evaluator evaluator,
            List<ActiveCollection> collections) {
        this.machine = machine;
        this.frames = frames;
        this.thread = thread;
        this.evaluator = evaluator;
        this.collections = collections;
    }

    public Machine machine() {
        return machine;
    }

    public ObjectSpace space() {
        return machine.space();
    }

    /** The program's frames of the thread that stopped. */
    public ProgramFrames frames() {
        return frames;
    }

    /** The number of the green thread that stopped. */
    public int thread() {
        return thread;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** The collections in progress, outermost first. */
    public List<ActiveCollection> collections() {
        return collections;
    }

    /** The collection whose action was the last thing that happened; null where the program's own code runs. */
    public ActiveCollection innermostCollection() {
        ActiveCollection last = collections.isEmpty() ? null : collections.get(collections.size() - 1);
        return last != null && last.depth() == frames.depth() ? last : null;
    }

    /** Says who is told before the program is changed. */
    void setChanges(Runnable told) {
        aboutToChange = told;
    }

    /**
     * To be called before anything is changed in the program or run in it: a recorded program forgets what it did behind
     * this moment.
     */
    public void aboutToChange() {
        changes++;
        aboutToChange.run();
    }

    /** How often it was changed, or may have been, since it stopped. */
    public int changes() {
        return changes;
    }

    /** What ends the work that is being done on it. */
    public Cancellation cancellation() {
        return cancellation;
    }

    void setCancellation(Cancellation ofWork) {
        cancellation = ofWork;
    }

    /** Whether it stands in front of an instruction, so that its frames can be sent elsewhere. */
    public boolean canMove() {
        return canMove;
    }

    StoppedProgram thatCanMove() {
        canMove = true;
        return this;
    }

    /** The moment, where beats are counted. */
    Moment moment() {
        Moment here =
                Moment.inFront(machine.virtualMachine().interrupts().beats().count(), thread, frames);
        ActiveCollection collection = innermostCollection();
        if (collection != null) {
            return here.in(collection.collection(), collection.last());
        }
        return exception == Value.NULL ? here : here.raising();
    }

    /** Where the moment lies; null where beats are not counted. */
    Position position() {
        return evaluator.isRecorded() ? moment().position() : null;
    }

    /** Whether it is in the function to which the program has itself traced. */
    boolean isTracing() {
        return machine.virtualMachine().view().isTracing();
    }

    /** The tasks of asyncio that do not run. */
    public List<TaskThread> tasks() {
        if (tasks == null) {
            tasks = taskFinder.get();
        }
        return tasks;
    }

    /** Says who looks for the tasks when somebody asks. */
    void setTaskFinder(Supplier<List<TaskThread>> finder) {
        taskFinder = finder;
    }

    /** The stacks of all threads. */
    public StackView stack() {
        if (stack == null) {
            stack = new StackView(this);
        }
        return stack;
    }

    /** The exception at whose raising the program stopped; NULL where it stopped for something else. */
    public long exception() {
        return exception;
    }

    /** Why the program stands. */
    public Stop stop() {
        return stop;
    }

    void setStop(Stop why) {
        stop = why;
    }

    /** Which filter that was for; null where the program stopped for something else. */
    public ExceptionMode exceptionMode() {
        return exceptionMode;
    }

    void setException(long raised, ExceptionMode mode) {
        exception = raised;
        exceptionMode = mode;
    }
}
