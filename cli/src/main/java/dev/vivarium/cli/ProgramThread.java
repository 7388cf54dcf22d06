package dev.vivarium.cli;

import dev.vivarium.host.Host;
import dev.vivarium.host.SystemHost;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.function.ToIntFunction;

/**
 * Runs a program on the process's streams, in a thread whose stack is deep enough for what a Python program may nest:
 * the machine's own limits are reached first.
 */
final class ProgramThread {
    private static final long STACK_BYTES = 512L << 20;
    private static final int OUTPUT_BUFFER_BYTES = 1 << 15;

    private final ToIntFunction<Host> program;
    private final Host host;
    private int exitCode;
    private RuntimeException failure;

    private ProgramThread(ToIntFunction<Host> program, Host host) {
        this.program = program;
        this.host = host;
    }

    /** The process's standard output, buffered. */
    static OutputStream standardOutput() {
        return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUTPUT_BUFFER_BYTES);
    }

    static OutputStream standardError() {
        return new FileOutputStream(FileDescriptor.err);
    }

    /** Runs {@code program} to its end and gives its exit code. */
    static int run(ToIntFunction<Host> program) {
        return run(standardOutput(), standardError(), program);
    }

    /** As {@link #run(ToIntFunction)}, with streams for what the program prints. */
    static int run(OutputStream output, OutputStream error, ToIntFunction<Host> program) {
        SystemHost host = new SystemHost(new FileInputStream(FileDescriptor.in), output, error);
        if (Keyboard.isThere()) {
            host.setTerminal(Keyboard.mode());
        }
        // A program that is ended from outside keeps what it has printed.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> host.flush(Host.STANDARD_OUTPUT)));
        return new ProgramThread(program, host).await();
    }

    /** Runs {@code program} on a host of its own. */
    static int run(Host host, ToIntFunction<Host> program) {
        return new ProgramThread(program, host).await();
    }

    /** Runs something that has a host of its own. */
    static void run(Runnable program) {
        new ProgramThread(
                        nothing -> {
                            program.run();
                            return Failure.OK;
                        },
                        null)
                .await();
    }

    private int await() {
        Thread thread = new Thread(null, this::runProgram, "program", STACK_BYTES);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
        return exitCode;
    }

    private void runProgram() {
        try {
            exitCode = program.applyAsInt(host);
        } catch (RuntimeException | Error internal) {
            failure = internal instanceof RuntimeException
                    ? (RuntimeException) internal
                    : new IllegalStateException(internal.toString(), internal);
        } finally {
            if (host != null) {
                host.flush(Host.STANDARD_OUTPUT);
            }
        }
    }
}
