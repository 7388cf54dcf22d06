package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InspectorCommandsTest {
    @TempDir
    private Path folder;

    private static String refused(String... words) {
        StringWriter error = new StringWriter();
        CommandLine line = Vivarium.commandLine().setErr(new PrintWriter(error, true));
        assertThat(line.execute(words)).isEqualTo(Failure.BAD_INPUT);
        assertThat(error.toString()).startsWith("vivarium: ").endsWith("\n").hasLineCount(1);
        return error.toString();
    }

    @Test
    void optionsOfThePageAreChecked() throws IOException {
        Path program = Files.writeString(folder.resolve("a.py"), "pass");
        assertThat(refused("heap", "--page", "--json", program.toString())).contains("exclude one another");
        assertThat(refused("heap", "--at", "3", program.toString())).contains("belong to --page");
        assertThat(refused("heap", "--page", "--at", "x", program.toString())).contains("'x' is no line");
        assertThat(refused("heap", "--page", "--port", "99999", program.toString()))
                .contains("is no port");
    }

    @Test
    void badInputGetsOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "nothing");
        assertThat(refused("query", text.toString(), "size > 1")).contains("a.txt");
        assertThat(refused("query", text.toString(), "size >")).contains("column 7 of the query");
        assertThat(refused("inspect", text.toString(), "--allocate", "x")).contains("'x' is no number of bytes");
        assertThat(refused("export", text.toString(), "-o", "x.pdf")).contains("heapsnapshot, hprof, dot, json");
        assertThat(refused("board", text.toString())).contains("no print of micropython.mem_info(1)");
        assertThat(refused("board", folder.toString())).contains("Is a directory");
        assertThat(refused("board", folder.resolve("none").toString())).contains("No such file");
    }
}
