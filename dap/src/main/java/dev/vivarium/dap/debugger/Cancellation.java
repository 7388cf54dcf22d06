package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import java.util.function.Supplier;

/**
 * Ends work that the program's thread does for a client which changes its mind. Code of the program is ended by a
 * KeyboardInterrupt, in natives as well, work of the debugger's own by interrupting the thread, for which long loops look.
 */
public final class Cancellation {
    /** Of work that nobody can cancel. */
    static final Cancellation NEVER = new Cancellation(null);

    private final Thread worker;
    /** Whose code runs; null where none does. */
    private Machine running;

    private boolean isCancelled;
    private boolean isOver;

    private Cancellation(Thread worker) {
        this.worker = worker;
    }

    /** For work that the calling thread begins. */
    static Cancellation begin() {
        return new Cancellation(Thread.currentThread());
    }

    /** Ends the work if it still goes on; may be called from any thread. */
    synchronized void cancel() {
        if (isOver || isCancelled) {
            return;
        }
        isCancelled = true;
        if (running == null) {
            worker.interrupt();
        } else {
            running.virtualMachine().interrupts().interrupt();
            running.space().longWork.end();
        }
    }

    /** The work is over: the thread goes on as if nobody had interrupted it. To be called by that thread. */
    synchronized void end() {
        isOver = true;
        if (isCancelled) {
            Thread.interrupted();
        }
    }

    /** Does something for which code of a machine runs. */
    public <T> T running(Machine machine, Supplier<T> work) {
        enter(machine);
        try {
            return work.get();
        } finally {
            leave(machine);
        }
    }

    private synchronized void enter(Machine machine) {
        if (isCancelled) {
            throw new EvaluationFailed("cancelled");
        }
        running = machine;
        machine.space().longWork.begin();
    }

    private synchronized void leave(Machine machine) {
        running = null;
        if (isCancelled) {
            machine.virtualMachine().interrupts().withdraw();
            machine.space().longWork.begin();
        }
    }
}
