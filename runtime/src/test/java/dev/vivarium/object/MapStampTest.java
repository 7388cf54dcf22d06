package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.heap.Value;
import org.junit.jupiter.api.Test;

class MapStampTest {
    @Test
    void noStampMakesTheFirstWordOfAMapLookLikeAReference() {
        ObjectSpace space = new NativeMachine().space;
        long last = space.nextMapStamp();
        for (int i = 0; i < 100_000; i++) {
            long stamp = space.nextMapStamp();
            assertThat(Value.isBlockAddress(stamp)).isFalse();
            assertThat(stamp).isNotEqualTo(last);
            last = stamp;
        }
    }
}
