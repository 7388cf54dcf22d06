package dev.vivarium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrowingMachineTest {
    private static final MachineOptions OPTIONS = MachineOptions.DEFAULT.withHeap(64 << 10, 1 << 20);

    private static String run(MachineOptions options, String program) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SystemHost host = new SystemHost(new ByteArrayInputStream(new byte[0]), output, output);
        new Machine(options, host).programs().runText(program, List.of("-c"));
        return output.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAliveStaysSoWhileTheHeapGrows(Policies policy) {
        String program = """
                class Node:
                    def __init__(self, next):
                        self.next = next
                        self.values = [next] * 3
                def build(count):
                    head = None
                    for i in range(count):
                        head = Node(head)
                    return head
                def length(head):
                    count = 0
                    while head:
                        assert head.values[0] is head.next and len(head.values) == 3
                        head = head.next
                        count += 1
                    return count
                kept = build(100)
                for size in (50, 400, 20):
                    print(length(build(size)), length(kept))
                """;
        String expected = "50 100\n400 100\n20 100\n";
        assertThat(run(OPTIONS.withPolicy(policy), program)).isEqualTo(expected);
        assertThat(run(OPTIONS.withPolicy(policy).withStress(true), program)).isEqualTo(expected);
    }

    @Test
    void whatMayStillBeAddedCountsAsFree() {
        String program = "import gc\nprint(gc.mem_free() > 900_000)\nx = bytearray(300_000)\n"
                + "print(gc.mem_alloc() > 300_000, gc.mem_free() < 800_000)\n";
        assertThat(run(OPTIONS, program)).isEqualTo("True\nTrue True\n");
    }

    @Test
    void theReportOfTheHeapNamesTheRoomLeft() {
        assertThat(run(OPTIONS, "import micropython\nmicropython.mem_info()"))
                .containsPattern("GC: total: 6\\d{4}, used: \\d+, free: \\d+, max new split: 98\\d{4}\n No\\. of");
    }

    @Test
    void theEndIsTheMost() {
        assertThat(run(OPTIONS, "x = bytearray(2_000_000)"))
                .contains("MemoryError: memory allocation failed, allocating 2000000 bytes");
    }
}
