package dev.vivarium.inspector;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.capture.HeapRecorder;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.capture.RunListener;
import dev.vivarium.inspector.report.JsonReport;
import dev.vivarium.inspector.report.TextOptions;
import dev.vivarium.inspector.report.TextReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A program on a machine of its own, watched or not. */
public final class WatchedRun {
    public static final TextOptions PLAIN = new TextOptions(80, false, false, TextOptions.MapDetail.CHANGES);

    /** What a run leaves behind. */
    public record Ending(String output, int exitCode, int collections, int freedByTheLast, long usedBytes) {}

    private final MachineOptions options;
    private final String shown;
    private final ToIntFunction<Machine> program;

    private WatchedRun(MachineOptions options, String shown, ToIntFunction<Machine> program) {
        this.options = options;
        this.shown = shown;
        this.program = program;
    }

    public static WatchedRun ofText(String... lines) {
        String text = String.join("\n", lines);
        return new WatchedRun(
                MachineOptions.DEFAULT, "-c", machine -> machine.programs().runText(text, List.of("-c")));
    }

    /** A program of the examples folder, in a folder of its own; the folder's name is in {@code sys.path}. */
    public static WatchedRun ofExample(String name) {
        Path folder = folderWith(name);
        return new WatchedRun(MachineOptions.DEFAULT, name, machine -> {
            machine.space().host.changeDirectory(folder.toString());
            return machine.programs().runFile(name, List.of(name));
        });
    }

    private static Path folderWith(String example) {
        try {
            Path folder = Files.createTempDirectory("vivarium");
            Path copy = Files.copy(Path.of("../examples", example), folder.resolve(example));
            copy.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public WatchedRun with(MachineOptions changed) {
        return new WatchedRun(changed, shown, program);
    }

    private Machine machine(OutputStream output, OutputStream error) {
        return new Machine(options, new SystemHost(InputStream.nullInputStream(), output, error));
    }

    private static Ending ending(Machine machine, ByteArrayOutputStream output, int exitCode) {
        return new Ending(
                output.toString(StandardCharsets.UTF_8),
                exitCode,
                machine.collector().collections(),
                machine.collector().freedObjects(),
                machine.heap().usedBytes());
    }

    public Ending unwatched() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Machine machine = machine(output, OutputStream.nullOutputStream());
        return ending(machine, output, program.applyAsInt(machine));
    }

    public Ending watchedBy(RunListener listener, ByteArrayOutputStream output) {
        HeapRecorder recorder = new HeapRecorder(listener);
        Machine machine = machine(recorder.stream(Channel.OUTPUT), recorder.stream(Channel.ERROR));
        recorder.watch(machine, List.of(shown));
        int exitCode = program.applyAsInt(machine);
        recorder.end(exitCode, Optional.empty());
        return ending(machine, output, exitCode);
    }

    public String text(TextOptions look) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        return watchedBy(new TextReport(output, output, look), output).output();
    }

    public JsonObject json() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        String document = watchedBy(new JsonReport(output, true), output).output();
        return JsonParser.parseString(document).getAsJsonObject();
    }
}
