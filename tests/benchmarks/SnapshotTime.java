import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.InputStream;
import java.util.List;

/** Times snapshots of a full heap of 64 MB, and opening their graphs. */
public final class SnapshotTime {
    private SnapshotTime() {}

    /** Prints milliseconds. */
    public static void main(String[] arguments) {
        Machine machine = new Machine(
                MachineOptions.DEFAULT.withHeap(70L << 20),
                new SystemHost(InputStream.nullInputStream(), System.out, System.err));
        machine.programs().runText("x = [(i, [i]) for i in range(520000)]", List.of("-c"));
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Snapshot snapshot = Snapshot.of(machine);
            long taken = System.nanoTime();
            HeapGraph graph = HeapGraph.of(snapshot);
            long opened = System.nanoTime();
            System.out.println(snapshot.memory().usedBytes() / 1_000_000 + " MB in use, snapshot "
                    + (taken - start) / 1_000_000 + " ms, graph of " + graph.objectCount() + " objects "
                    + (opened - taken) / 1_000_000 + " ms");
        }
    }
}
