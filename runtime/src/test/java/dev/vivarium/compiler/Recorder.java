package dev.vivarium.compiler;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.Disassembler;
import dev.vivarium.bytecode.MpyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Records anew what mpy-cross makes of the sample programs and of the rejected ones. Run it in the module's folder
 * with the path of mpy-cross as its argument.
 */
final class Recorder {
    private final String mpyCross;

    private Recorder(String mpyCross) {
        this.mpyCross = mpyCross;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Recorder recorder = new Recorder(args[0]);
        for (Path program : Programs.all()) {
            Files.writeString(Programs.recording(program), recorder.disassembly(program));
        }
        StringBuilder rejected = new StringBuilder();
        for (Rejected each : Rejected.read(Programs.REJECTED)) {
            rejected.append(new Rejected(each.source(), recorder.message(each.source())).format());
        }
        Files.writeString(Programs.REJECTED, rejected);
    }

    private String disassembly(Path program) throws IOException, InterruptedException {
        Path output = Files.createTempFile("program", ".mpy");
        run(program, output);
        CompiledModule module = MpyReader.read(Files.readAllBytes(output), 48);
        Files.delete(output);
        return Disassembler.disassemble(module);
    }

    private String message(String source) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rejected");
        Path program = Files.writeString(folder.resolve("program.py"), source);
        String output = run(program, folder.resolve("program.mpy"));
        Files.delete(program);
        Files.delete(folder);
        return output.replace("Traceback (most recent call last):\n", "").strip();
    }

    private String run(Path program, Path output) throws IOException, InterruptedException {
        Path name = program.getFileName();
        List<String> command =
                List.of(mpyCross, "-msmall-int-bits=48", "-s", "program.py", "-o", output.toString(), name.toString());
        Process process = new ProcessBuilder(command)
                .directory(program.getParent().toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
