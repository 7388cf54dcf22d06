package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.dap.debugger.ProgramListener.Channel;
import dev.vivarium.host.Host;
import dev.vivarium.host.RewindableHost;
import dev.vivarium.host.SystemHost;
import dev.vivarium.module.Programs;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One program from its launch to its end, in a thread of its own. */
public final class DebugSession implements Debuggee {
    /** Deep enough that the machine's own limits are reached first. */
    private static final long STACK_BYTES = 512L << 20;

    private final Launch launch;
    private final ProgramListener listener;
    private final DebuggedProgram program;
    /** Null where the program is not recorded. */
    private final RewindableHost record;

    private final Thread thread;

    /** Prepares a program; nothing of it runs before {@link #start}. */
    public DebugSession(Launch launch, ProgramListener listener) {
        this.launch = launch;
        this.listener = listener;
        SystemHost host = new SystemHost(
                InputStream.nullInputStream(),
                new OutputLines(text -> listener.output(Channel.OUTPUT, text)),
                new OutputLines(text -> listener.output(Channel.ERROR, text)));
        Path directory = Path.of(launch.workingDirectory() == null ? "" : launch.workingDirectory())
                .toAbsolutePath()
                .normalize();
        if (launch.workingDirectory() != null) {
            host.changeDirectory(directory.toString());
        }
        launch.environment().forEach(host::setEnvironment);
        boolean records = launch.recording() && launch.debugging();
        record = records ? new RewindableHost(host) : null;
        Machine machine = new Machine(launch.options(), records ? record : host);
        program = new DebuggedProgram(machine, listener, new BreakpointTable(directory));
        if (records) {
            program.record(record, this::runProgram, launch.stopAtEnd());
        }
        thread = new Thread(null, this::run, "debugged program", STACK_BYTES);
        thread.setDaemon(true);
    }

    public Launch launch() {
        return launch;
    }

    /**
     * The program from its beginning, with what this one had to stop for; this one is to be ended.
     *
     * @param how it is launched; null for as it was
     */
    public DebugSession again(Launch how, ProgramListener told) {
        DebugSession next = new DebugSession(how == null ? launch : how, told);
        next.program.takeOver(program);
        return next;
    }

    @Override
    public List<String> shown() {
        List<String> words = new ArrayList<>();
        words.add(launch.kind() == Launch.Kind.TEXT ? "-c" : launch.program());
        words.addAll(launch.arguments());
        return words;
    }

    @Override
    public DebuggedProgram program() {
        return program;
    }

    @Override
    public void start() {
        if (thread.getState() != Thread.State.NEW) {
            throw new IllegalStateException("the program has begun already");
        }
        if (launch.debugging()) {
            program.attach();
            if (launch.stopOnEntry()) {
                program.stopOnEntry();
            }
        }
        thread.start();
    }

    @Override
    public boolean await(long milliseconds) throws InterruptedException {
        thread.join(milliseconds);
        return !thread.isAlive();
    }

    private void run() {
        int exitCode;
        try {
            exitCode = program.run(this::runProgram);
        } catch (ProgramTerminated terminated) {
            exitCode = 0;
        } catch (RuntimeException | Error internal) {
            // Whatever it is, the client must learn that the program has ended.
            String text = internal.getMessage() == null ? internal.toString() : internal.getMessage();
            listener.output(Channel.ERROR, "vivarium: " + text + "\n");
            exitCode = 3;
        }
        program.outside().flush(Host.STANDARD_OUTPUT);
        program.ended(exitCode);
        if (record != null) {
            record.closeRecord();
        }
        listener.ended(exitCode);
    }

    private int runProgram(Programs programs) {
        List<String> arguments = shown();
        return switch (launch.kind()) {
            case FILE -> programs.runFile(launch.program(), arguments);
            case MODULE -> programs.runModule(launch.program(), arguments);
            case TEXT -> programs.runText(launch.program(), arguments);
        };
    }
}
