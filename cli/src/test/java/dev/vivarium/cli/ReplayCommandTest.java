package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.cli.VivariumProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ReplayCommandTest {
    @TempDir
    Path folder;

    private VivariumProcess vivarium;

    @BeforeEach
    void inTheFolder() {
        vivarium = new VivariumProcess(folder);
    }

    @Test
    void aProgramRunsAgainWithWhatItGotFromOutside() throws Exception {
        Files.writeString(folder.resolve("data.txt"), "first");
        String program = vivarium.program(
                "import gc, random, sys, time, _thread",
                "def work(n):",
                "    while n: n -= 1",
                "    print('worked', random.random())",
                "_thread.start_new_thread(work, (9000,))",
                "print(open('data.txt').read(), time.ticks_us(), sys.argv)",
                "for i in range(3): time.sleep_ms(1); gc.collect()",
                "open('data.txt', 'w').write('second')",
                "print('to error', file=sys.stderr)",
                "sys.exit(7)");
        Ended recorded = vivarium.run("record", "--inputs", "--heap", "100k", "-o", "run.viv", program, "word");
        assertThat(recorded.exitCode()).isEqualTo(7);
        Files.delete(folder.resolve(program));
        Files.writeString(folder.resolve("data.txt"), "third");
        Ended replayed = vivarium.run("replay", "run.viv");
        assertThat(replayed.output()).isEqualTo(recorded.output());
        assertThat(replayed.error())
                .startsWith("to error\nvivarium: replayed ")
                .contains(" and 3 collections; output and heap are as recorded");
        assertThat(replayed.exitCode()).isZero();
        assertThat(folder.resolve("data.txt")).hasContent("third");
    }

    @Test
    void aHazardIsReplayed() throws Exception {
        String program = vivarium.program(HeapCommandTest.FREED_REFERENCE);
        Ended recorded = vivarium.run("record", "--inputs", "-o", "run.viv", program);
        assertThat(recorded.exitCode()).isEqualTo(3);
        Ended replayed = vivarium.run("replay", "run.viv");
        assertThat(replayed.output()).isEqualTo(recorded.output());
        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.error()).contains("output and heap are as recorded");
    }

    @Test
    void aRunThatWasEndedFromOutsideIsReplayedUpToThere() throws Exception {
        String program = vivarium.program(
                "import gc, sys", "print('running', file=sys.stderr)", "while True:", "    gc.collect()");
        Process process = vivarium.start("record", "--inputs", "-o", "run.viv", program);
        vivarium.awaitError();
        Thread.sleep(300);
        process.destroy();
        vivarium.end(process);
        Ended replayed = vivarium.run("replay", "run.viv");
        assertThat(replayed.error()).contains("as recorded, up to where the run was ended from outside");
        assertThat(replayed.exitCode()).isZero();
    }

    @Test
    void whatCannotBeReplayedIsToldInOneLine() throws Exception {
        String program = vivarium.program("print(1)");
        vivarium.run("record", "-o", "plain.viv", program);
        assertThat(vivarium.run("replay", "plain.viv"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "vivarium: 'plain.viv' does not hold what the program got from outside: record it with --inputs"
                                + System.lineSeparator()));
        vivarium.run("record", "--inputs", "-o", "run.viv", program);
        byte[] bytes = Files.readAllBytes(folder.resolve("run.viv"));
        Files.write(folder.resolve("cut.viv"), Arrays.copyOf(bytes, bytes.length - 100));
        assertDamaged("cut.viv");
        bytes[bytes.length - 150]++;
        Files.write(folder.resolve("changed.viv"), bytes);
        assertDamaged("changed.viv");
        assertThat(vivarium.run("replay", "none.viv").error()).startsWith("vivarium: cannot read 'none.viv': ");
    }

    private void assertDamaged(String name) throws IOException, InterruptedException {
        Ended ended = vivarium.run("replay", name);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.error().lines())
                .singleElement()
                .asString()
                .startsWith("vivarium: '" + name + "' is damaged: ");
    }
}
