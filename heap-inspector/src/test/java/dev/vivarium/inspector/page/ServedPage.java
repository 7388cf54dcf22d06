package dev.vivarium.inspector.page;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.RunEnding;
import dev.vivarium.inspector.recording.RunRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page on the recording of a program that leaks. */
final class ServedPage implements AutoCloseable {
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref",
            "class Node:",
            "  def __init__(self, n):",
            "    self.n = n",
            "    self.text = '<img src=x onerror=alert(1)>' * 3",
            "cache = {}",
            "gone = Node(0)",
            "seen = weakref.ref(gone)",
            "def work(start):",
            "  for i in range(start, start + 20):",
            "    cache[i] = Node(i)",
            "    loop = [i]",
            "    loop.append(loop)",
            "work(0)",
            "gc.collect()",
            "gone = None",
            "work(20)",
            "gc.collect()");

    final Recording recording;
    final PageServer server;

    /** A reference that is freed before its callback is due. */
    static final String HAZARD = String.join(
            "\n",
            "import gc, weakref",
            "class T: pass",
            "def make():",
            "  t = T()",
            "  pad = [bytearray(40) for _ in range(20)]",
            "  t.ref = weakref.ref(t, print)",
            "make()",
            "gc.collect()");

    ServedPage(Path folder) throws IOException {
        this(folder, MachineOptions.DEFAULT.withSites(true), PROGRAM);
    }

    ServedPage(Path folder, String program) throws IOException {
        this(folder, MachineOptions.DEFAULT, program);
    }

    ServedPage(Path folder, MachineOptions options, String program) throws IOException {
        recording = recorded(folder, options, program);
        server = PageServer.start(recording, 0);
    }

    /** A recording of a program, in a file of its own. */
    static Recording recorded(Path folder, MachineOptions options, String program) throws IOException {
        return Recording.open(file(folder, options, program));
    }

    /** The file alone. */
    static Path file(Path folder, MachineOptions options, String program) throws IOException {
        Path file = Files.createTempFile(folder, "run", ".viv");
        Machine machine = new Machine(options, SystemHost.silent());
        RunRecorder recorder = new RunRecorder(VivWriter.create(file));
        recorder.watch(machine, List.of("leak.py"));
        recorder.end(ending(machine, program));
        return file;
    }

    private static RunEnding ending(Machine machine, String program) {
        try {
            return RunEnding.exited(machine.programs().runText(program, List.of("-c")));
        } catch (HazardDetected detected) {
            return RunEnding.hazard(3, detected.hazard());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        recording.close();
    }
}
