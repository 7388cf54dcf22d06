package dev.vivarium.vm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** What threads refer to that are not copied with a machine. */
final class KeptObjects {
    private KeptObjects() {}

    /** The words that keep the objects of all threads but one alive. */
    static long[] of(List<GreenThread> threads, GreenThread copied) {
        LongStream.Builder words = LongStream.builder();
        for (GreenThread thread : threads) {
            if (thread != copied) {
                Arrays.stream(thread.state.stack.slots, 0, thread.state.stack.top)
                        .forEach(words);
                thread.frames.forEachObject(words);
                for (int i = 0; i < thread.temporaries.size(); i++) {
                    words.add(thread.temporaries.get(i));
                }
                words.add(thread.state.locals).add(thread.state.exception).add(thread.state.stopValue);
            }
        }
        return words.build().toArray();
    }
}
