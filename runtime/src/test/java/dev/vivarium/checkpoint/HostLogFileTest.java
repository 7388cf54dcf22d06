package dev.vivarium.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.HostLog;
import dev.vivarium.host.HostLogReader;
import dev.vivarium.host.HostLogWriter;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.RecordingHost;
import dev.vivarium.host.ReplayHost;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostLogFileTest {
    @TempDir
    Path folder;

    /** Asks for each kind of answer. */
    private String program() {
        return String.join(
                "\n",
                "import os, time, random, select, socket, sys",
                "os.chdir('" + folder + "')",
                "print(input(), random.random(), time.time(), time.ticks_us(), time.localtime())",
                "f = open('é', 'w'); f.write('text'); f.seek(1); f.close()",
                "print(open('é').read(), os.listdir(), list(os.ilistdir()), os.stat('é'), os.statvfs('.'), os.getcwd())",
                "print(os.getenv('NONE'), socket.getaddrinfo('127.0.0.1', 80))",
                "p = select.poll(); p.register(sys.stdin); p.poll(1)",
                "s = socket.socket(); s.bind(socket.getaddrinfo('127.0.0.1', 0)[0][-1]); s.listen(1); s.close()",
                "try: os.remove('nothing')",
                "except OSError as e: print(e)");
    }

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private HostLog recorded() {
        SystemHost outside =
                new SystemHost(new ByteArrayInputStream("a line\n".getBytes(StandardCharsets.UTF_8)), output, output);
        RecordingHost host = new RecordingHost(outside);
        new Machine(MachineOptions.DEFAULT, host).programs().runText(program(), List.of("-c"));
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("a line", "ENOENT");
        return host.log();
    }

    @Test
    void aLogFromAFileAnswersAsTheOriginal() throws IOException {
        HostLog log = recorded();
        HostLog read = HostLogReader.log(HostLogWriter.bytes(log));
        assertThat(read.size()).isEqualTo(log.size());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        OutputSink sink = (handle, bytes, from, length) -> again.write(bytes, from, length);
        ReplayHost host = new ReplayHost(read, sink);
        new Machine(MachineOptions.DEFAULT, host).programs().runText(program(), List.of("-c"));
        assertThat(again.toByteArray()).isEqualTo(output.toByteArray());
        assertThat(host.isAtEnd()).isTrue();
        assertThat(HostLogWriter.bytes(read)).isEqualTo(HostLogWriter.bytes(log));
    }

    @Test
    void whatIsNoLogIsRefused() {
        byte[] bytes = HostLogWriter.bytes(recorded());
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> HostLogReader.log(cut)).isInstanceOf(IOException.class);
        }
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                HostLogReader.log(changed);
            } catch (IOException refused) {
                assertThat(refused).isInstanceOf(IOException.class);
            }
        }
    }
}
