package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import dev.vivarium.checkpoint.Checkpoint;
import dev.vivarium.checkpoint.RecordedRun;
import dev.vivarium.checkpoint.Replay;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modules in a ROMFS image whose owner has forgotten it; MicroPython would read what came into its place. */
class RomImagesTest {
    private static final String[] PROGRAM = {
        "import gc, marshal, sys, vfs",
        "TEXT = 'a text that is too long for a name: ' + 'x' * 200",
        "source = 'TEXT = %r\\nDATA = b\"some bytes of the image\"\\ndef f(n):\\n  return TEXT[:n] + str(n)\\n' % TEXT",
        "def number(n): return bytes([0x80 | n >> 14, 0x80 | n >> 7 & 0x7f, n & 0x7f])",
        "def record(kind, payload): return bytes([kind]) + number(len(payload)) + payload",
        "def imported(make):",
        "    code = marshal.dumps(compile(source, 'm.py', 'exec'))",
        "    image = record(5, b'\\x05m.mpy' + record(2, code))",
        "    rom = vfs.VfsRom(make(b'\\xd2\\xcd1' + number(len(image)) + image))",
        "    vfs.mount(rom, '/rom')",
        "    sys.path.insert(0, '/rom')",
        "    module = __import__('m')",
        "    sys.path.pop(0)",
        "    vfs.umount('/rom')",
        "    del sys.modules['m']",
        "    return module",
        "def scrub(n=20): return scrub(n - 1) if n else None",
        "for make in (bytes, bytearray, memoryview):",
        "    found = imported(make)",
        "    text, data, f = found.TEXT, found.DATA, found.f",
        "    del found",
        "    scrub()",
        "    gc.collect()",
        "    filler = [bytes(range(256)) for _ in range(50)]",
        "    print(text == TEXT, data, f(6), [len(bytes(n)) for n in range(3)])",
        "growing = []",
        "def keep(data):",
        "    growing.append(bytearray(data))",
        "    return growing[0]",
        "found = imported(keep)",
        "growing[0].extend(bytes(5000))",
        "scrub()",
        "gc.collect()",
        "filler = [b'\\xff' * 500 for _ in range(20)]",
        "print(found.TEXT == TEXT, found.DATA, found.f(6))"
    };

    private static final String OUTPUT = "True b'some bytes of the image' a text6 [0, 1, 2]\n".repeat(3)
            + "True b'some bytes of the image' a text6\n";

    @Test
    void whatIsUsedInPlaceOutlivesTheImage() {
        assertThat(ProgramOutput.of(PROGRAM)).isEqualTo(new ProgramOutput(OUTPUT, ""));
    }

    @Test
    void whatIsUsedInPlaceOutlivesTheImageUnderStress() {
        assertThat(ProgramOutput.of(MachineOptions.DEFAULT.withStress(true), PROGRAM))
                .isEqualTo(new ProgramOutput(OUTPUT, ""));
    }

    @Test
    void aCheckpointBearsWhatIsUsedInPlace() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SystemHost host = new SystemHost(InputStream.nullInputStream(), output, output);
        RecordedRun run = new RecordedRun(
                MachineOptions.DEFAULT,
                host,
                programs -> programs.runText(String.join("\n", PROGRAM), List.of("-c")),
                20);
        run.run();
        String all = output.toString(StandardCharsets.UTF_8);
        assertThat(all).isEqualTo(OUTPUT);
        assertThat(run.checkpoints()).hasSizeGreaterThan(5);
        for (Checkpoint checkpoint : run.checkpoints()) {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            Replay.of(run, (handle, text, from, length) -> again.write(text, from, length))
                    .toEnd(checkpoint.beat(), machine -> {});
            assertThat(all).endsWith(again.toString(StandardCharsets.UTF_8));
        }
    }
}
