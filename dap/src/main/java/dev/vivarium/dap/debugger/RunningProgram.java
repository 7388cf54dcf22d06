package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.host.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * A program that runs by itself and to which clients attach, one after the other. It is looked at from its beginning, but
 * stops nowhere as long as nobody is attached.
 */
public final class RunningProgram implements Debuggee {
    private final List<String> shown;
    private final SwitchedListener listener;
    private final DebuggedProgram program;
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private ProgramListener client;
    /** Whether the last client left it standing. */
    private boolean suspended;

    /**
     * @param listener tells clients of the machine's output, too
     * @param shown the program and its arguments, as the user named them
     */
    public RunningProgram(Machine machine, SwitchedListener listener, List<String> shown) {
        this.shown = List.copyOf(shown);
        this.listener = listener;
        Path directory = Path.of("").toAbsolutePath().normalize();
        program = new DebuggedProgram(machine, listener, new BreakpointTable(directory));
        program.attach();
    }

    @Override
    public DebuggedProgram program() {
        return program;
    }

    @Override
    public List<String> shown() {
        return shown;
    }

    /** Gives the program to a client; false where another has it. */
    public synchronized boolean take(ProgramListener taking) {
        if (client != null || over.getCount() == 0) {
            return false;
        }
        client = taking;
        listener.tell(taking);
        return true;
    }

    /** A client lets the program go, which runs on; nothing happens where the client does not have it. */
    public synchronized void release(ProgramListener releasing) {
        if (client == releasing && client != null) {
            listener.tell(null);
            client = null;
            program.letGo();
        }
    }

    /** A client leaves the program, which stands still until the next one comes. */
    public synchronized void suspend(ProgramListener leaving) {
        if (client == leaving && client != null) {
            listener.tell(null);
            client = null;
            suspended = true;
            program.standStill();
        }
    }

    /** The client is told where the program stands if the one before has left it standing. */
    @Override
    public synchronized void start() {
        started.countDown();
        if (suspended) {
            suspended = false;
            program.tellStop();
        }
    }

    /** Waits until a client has attached and said what to stop at. */
    public void awaitStart() throws InterruptedException {
        started.await();
    }

    @Override
    public boolean await(long milliseconds) throws InterruptedException {
        if (milliseconds == 0) {
            over.await();
            return true;
        }
        return over.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Runs the program in this thread and gives its exit code, which clients are told, too. */
    public int run(IntSupplier running) {
        int exitCode = 0;
        try {
            exitCode = running.getAsInt();
        } catch (ProgramTerminated terminated) {
            // A client wanted it so.
        } finally {
            over.countDown();
        }
        program.machine().space().host.flush(Host.STANDARD_OUTPUT);
        program.ended(exitCode);
        listener.ended(exitCode);
        return exitCode;
    }
}
