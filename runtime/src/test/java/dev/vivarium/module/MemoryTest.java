package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The pool as memory; the reference's unix port reads the machine's own memory instead. */
class MemoryTest {
    private static String printed(String... lines) {
        return ProgramOutput.of(lines).output();
    }

    @Test
    void memReadsAndWritesThePool() {
        assertThat(printed(
                        "import machine, uctypes",
                        "data = bytearray(b'\\x01\\x02\\x03\\x84')",
                        "at = uctypes.addressof(data)",
                        "print(machine.mem8[at + 3], hex(machine.mem16[at]), hex(machine.mem32[at]))",
                        "machine.mem8[at] = 0x1FF",
                        "machine.mem16[at + 2] = -2",
                        "print(data)",
                        "machine.mem32[at] = 1 << 35 | 0x01020304",
                        "print(data)"))
                .isEqualTo("132 0x201 0x84030201\n"
                        + "bytearray(b'\\xff\\x02\\xfe\\xff')\n"
                        + "bytearray(b'\\x04\\x03\\x02\\x01')\n");
    }

    @Test
    void addressesOutsideThePoolAreRefused() {
        assertThat(printed(
                        "import machine, uctypes",
                        "def check(action):",
                        "    try:",
                        "        print(action())",
                        "    except ValueError as error:",
                        "        print(error)",
                        "end = uctypes.addressof(b'bytes') | 0xFFFFFFF8",
                        "check(lambda: machine.mem32[0])",
                        "check(lambda: machine.mem8[-1])",
                        "check(lambda: uctypes.bytes_at(0x1000, 4))",
                        "check(lambda: uctypes.struct(16, {'a': uctypes.UINT8}).a)",
                        "check(lambda: bytes(uctypes.bytearray_at(16, 4)))",
                        "check(lambda: machine.mem32[end] and 0)",
                        "check(lambda: uctypes.bytes_at(end, 1 << 40))"))
                .isEqualTo("no memory at address 0x0\n"
                        + "no memory at address 0xffffffffffffffff\n"
                        + "no memory at address 0x1000\n"
                        + "no memory at address 0x10\n"
                        + "no memory at address 0x10\n"
                        + "no memory at address 0x7f00fffffff8\n"
                        + "no memory at address 0x7f00fffffff8\n");
    }

    @Test
    void sharedBytesMoveAwayWhenTheyGrow() {
        assertThat(printed(
                        "import uctypes",
                        "data = bytearray(b'abcdefgh')",
                        "view = uctypes.bytearray_at(uctypes.addressof(data) + 2, 3)",
                        "view[0] = 88",
                        "view.extend(b'!!')",
                        "view[1] = 89",
                        "print(view, data)"))
                .isEqualTo("bytearray(b'XYe!!') bytearray(b'abXdefgh')\n");
    }

    @Test
    void unalignedAddressesAreRefused() {
        assertThat(printed(
                        "import machine",
                        "try:",
                        "    machine.mem16[1]",
                        "except ValueError as error:",
                        "    print(error)"))
                .isEqualTo("address 00000001 is not aligned to 2 bytes\n");
    }
}
