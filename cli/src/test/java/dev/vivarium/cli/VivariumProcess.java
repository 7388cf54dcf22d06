package dev.vivarium.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command in JVMs of its own, for it writes to the process's streams; it runs in a folder. */
record VivariumProcess(Path folder) {
    /** What a process printed and how it ended. */
    record Ended(int exitCode, String output, String error) {}

    /** Puts a program into the folder and gives its name. */
    String program(String... lines) throws IOException {
        Files.writeString(folder.resolve("program.py"), String.join("\n", lines));
        return "program.py";
    }

    Ended run(String... words) throws IOException, InterruptedException {
        return end(start(words));
    }

    Process start(String... words) throws IOException {
        return start(false, words);
    }

    /** As {@link #start}, where a terminal shows what it prints, or so the launcher says. */
    Process startOnTerminal(String... words) throws IOException {
        return start(true, words);
    }

    private Process start(boolean onTerminal, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dvivarium.terminal=" + onTerminal,
                "-cp",
                System.getProperty("java.class.path"),
                Vivarium.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("error").toFile())
                .start();
    }

    Ended end(Process process) throws IOException, InterruptedException {
        return new Ended(process.waitFor(), text("output"), text("error"));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    /** Waits until a running process has printed an error. */
    void awaitError() throws IOException, InterruptedException {
        while (text("error").isEmpty()) {
            Thread.sleep(20);
        }
    }
}
