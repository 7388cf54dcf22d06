package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrozenModulesTest {
    /** What {@code help("modules")} lists in the unix port's standard variant without TLS, in order. */
    private static final String REFERENCE = "__main__ _asyncio _thread argparse array asyncio/__init__ asyncio/core"
            + " asyncio/event asyncio/funcs asyncio/lock asyncio/stream binascii builtins cmath collections deflate errno"
            + " framebuf gc hashlib heapq io json machine math micropython mip/__init__ mip/__main__ os platform random re"
            + " requests/__init__ select socket ssl struct sys termios time uasyncio uctypes vfs weakref websocket";

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private Programs programs(MachineOptions options) {
        SystemHost host = new SystemHost(new ByteArrayInputStream(new byte[0]), output, output);
        return new Machine(options, host).programs();
    }

    private String run(MachineOptions options, String program) {
        programs(options).runText(program, List.of("-c"));
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theListOfModulesIsTheReferencesAndWhatNeedsTlsOrMarshals() {
        List<String> listed = new ArrayList<>(Arrays.asList(run(MachineOptions.DEFAULT, "help('modules')")
                .replace("Plus any modules on the filesystem\n", "")
                .trim()
                .split("\\s+")));
        assertThat(listed.removeAll(List.of("cryptolib", "marshal", "tls"))).isTrue();
        assertThat(listed).containsExactlyInAnyOrder(REFERENCE.split(" "));
    }

    @Test
    void theCommandLineOfMipSaysHowItIsUsed() {
        assertThat(programs(MachineOptions.DEFAULT).runModule("mip", List.of("mip", "install")))
                .isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .isEqualTo("usage: mip [-h] [-t, --target target] [-i, --index index] [--mpy] [--no-mpy] package+\n"
                        + "error: expecting value for package\n");
    }

    @Test
    void theCommandLineOfMipRefusesOtherCommands() {
        assertThat(programs(MachineOptions.DEFAULT).runModule("mip", List.of("mip", "remove")))
                .isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("mip: Unknown command \"remove\"\n");
    }

    @Test
    void onlyWhatHasThreadsSaysHowTheyRun() {
        String program = "import sys; print(getattr(sys.implementation, '_thread', None))";
        assertThat(run(MachineOptions.DEFAULT, program)).isEqualTo("GIL\n");
        output.reset();
        assertThat(run(MachineOptions.DEFAULT.withBoard(Board.PYBOARD), program))
                .isEqualTo("None\n");
    }
}
