package dev.vivarium.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A log that does not fit into memory is as one that does. */
class HostLogTest {
    private static final int SMALL = 20_000;

    private final HostLog small = new HostLog(SMALL);
    private final List<String> model = new ArrayList<>();

    private void add(int calls) {
        for (int i = 0; i < calls; i++) {
            String request = "read " + model.size() + " of " + i;
            byte[] answer = {(byte) i, (byte) (i >> 8)};
            small.add(request, new HostLog.Bytes(i, answer));
            model.add(request + " " + i);
        }
    }

    private String at(int index) {
        HostLog.HostCall call = small.get(index);
        HostLog.Bytes answer = (HostLog.Bytes) call.answer();
        assertThat(answer.bytes()).containsExactly((byte) answer.result(), (byte) (answer.result() >> 8));
        return call.request() + " " + answer.result();
    }

    private void check() {
        assertThat(small.size()).isEqualTo(model.size());
        for (int i = 0; i < model.size(); i += 7) {
            assertThat(at(i)).isEqualTo(model.get(i));
        }
        assertThat(small.copy()).hasSameSizeAs(model);
        assertThat(small.bytesHeld()).isLessThanOrEqualTo(SMALL + 100L * HostLog.PAGE);
    }

    @Test
    void givesWhatWasAdded() {
        add(10 * HostLog.PAGE + 5);
        check();
        assertThat(at(0)).isEqualTo(model.get(0));
        assertThat(at(model.size() - 1)).isEqualTo(model.get(model.size() - 1));
        small.close();
    }

    @Test
    void goesOnBehindWhatWasForgotten() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            add(random.nextInt(4 * HostLog.PAGE));
            int left = random.nextInt(4) == 0 ? random.nextInt(5) * HostLog.PAGE : random.nextInt(model.size() + 1);
            small.truncate(left);
            if (left < model.size()) {
                model.subList(left, model.size()).clear();
            }
            check();
        }
        small.close();
    }
}
