package dev.vivarium.inspector;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.capture.Snapshot;
import java.util.List;

/** Snapshots of what a program leaves behind. */
public final class TakenSnapshot {
    private TakenSnapshot() {}

    public static Machine machineAfter(MachineOptions options, String... lines) {
        Machine machine = new Machine(options, SystemHost.silent());
        int exitCode = machine.programs().runText(String.join("\n", lines), List.of("-c"));
        if (exitCode != 0) {
            throw new IllegalArgumentException("the program fails");
        }
        return machine;
    }

    public static Snapshot after(String... lines) {
        return Snapshot.of(machineAfter(MachineOptions.DEFAULT, lines));
    }
}
