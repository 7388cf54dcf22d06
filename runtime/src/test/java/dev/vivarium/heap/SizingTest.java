package dev.vivarium.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizingTest {
    /** Recorded: {@code micropython -X heapsize=N}, then {@code gc.mem_free() + gc.mem_alloc()}. */
    @ParameterizedTest
    @CsvSource({
        "4096, 3968",
        "8191, 7936",
        "10000, 9728",
        "16384, 16000",
        "20001, 19584",
        "32768, 32128",
        "50000, 49152",
        "65535, 64384",
        "65536, 64384",
        "100000, 98432",
        "131071, 129024",
        "131072, 129024",
        "150000, 147584",
        "200001, 196864",
        "262144, 258048",
        "300000, 295296",
        "1000000, 984576",
        "1048576, 1032320",
        "2000000, 1969152",
        "2097152, 2064768",
        "4194304, 4129664",
        "10485760, 10324352"
    })
    void poolIsAsLargeAsMicroPythons(long heapSize, long poolBytes) {
        assertThat(Sizing.ofTotalBytes(heapSize).poolBytes()).isEqualTo(poolBytes);
    }

    @Test
    void tablesAndPoolFitTheTotal() {
        for (long total = Sizing.MIN_BYTES; total < 100_000; total += 37) {
            Sizing sizing = Sizing.ofTotalBytes(total);
            long needed = sizing.allocationTableBytes()
                    + 1
                    + sizing.finaliserTableBytes()
                    + sizing.weakrefTableBytes()
                    + sizing.poolBytes();
            assertThat(needed).isLessThanOrEqualTo(sizing.totalBytes());
        }
    }

    @Test
    void refusesSizesOutsideTheLimits() {
        assertThatThrownBy(() -> Sizing.ofTotalBytes(Sizing.MIN_BYTES - 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sizing.ofTotalBytes(Sizing.MAX_BYTES + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
