package dev.vivarium.cli;

import dev.vivarium.Machine;
import dev.vivarium.dap.adapter.DebugServer;
import dev.vivarium.dap.adapter.Entrance;
import dev.vivarium.dap.debugger.ProgramListener.Channel;
import dev.vivarium.dap.debugger.RunningProgram;
import dev.vivarium.dap.debugger.SwitchedListener;
import dev.vivarium.host.Host;
import java.io.IOException;
import java.net.ServerSocket;

/** Runs a program to which debuggers can attach. */
final class DebuggedRun {
    private final ProgramArguments program;
    private final ListenAddress address;
    private final boolean waits;

    /** @param waits whether the program begins only when a debugger has attached */
    DebuggedRun(ProgramArguments program, ListenAddress address, boolean waits) {
        this.program = program;
        this.address = address;
        this.waits = waits;
    }

    int run() {
        SwitchedListener listener = new SwitchedListener();
        try (ServerSocket server = address.bind()) {
            return ProgramThread.run(
                    listener.tee(Channel.OUTPUT, ProgramThread.standardOutput()),
                    listener.tee(Channel.ERROR, ProgramThread.standardError()),
                    host -> run(host, listener, server));
        } catch (IOException closing) {
            throw new Failure("cannot close the debugger's port: " + closing.getMessage());
        }
    }

    private int run(Host host, SwitchedListener listener, ServerSocket server) {
        Machine machine = new Machine(program.options(), host);
        RunningProgram running = new RunningProgram(machine, listener, program.shown());
        String token = address.token();
        new DebugServer(server, new Entrance(running, token)).start();
        System.err.println("vivarium run: debugger at " + ListenAddress.shown(server, token));
        if (waits) {
            try {
                running.awaitStart();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
        return running.run(() -> program.run(machine));
    }
}
