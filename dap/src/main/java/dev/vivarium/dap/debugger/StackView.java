package dev.vivarium.dap.debugger;

import dev.vivarium.dap.debugger.ActiveCollection.Level;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stack of each thread: the program's frames and, above the frames that they interrupt, those of collections. What a
 * collection calls lies above it. A frame's id tells its thread and place, and holds until the program goes on.
 */
public final class StackView {
    private static final int FRAMES_OF_A_THREAD = 1 << 20;

    private final StoppedProgram program;
    private final Map<Integer, ProgramFrames> threads;

    StackView(StoppedProgram program) {
        this.program = program;
        threads = program.machine().virtualMachine().threadFrames();
    }

    /** The numbers of the threads, the first thread's first. */
    public List<Integer> threads() {
        return List.copyOf(threads.keySet());
    }

    /** A thread's frames, innermost first; empty for one that has not begun. */
    public List<FrameView> of(int thread) {
        ProgramFrames frames = threads.get(thread);
        if (frames == null) {
            throw new IllegalArgumentException("there is no thread " + thread);
        }
        List<FrameView> views = new ArrayList<>();
        List<ActiveCollection> collections = thread == program.thread() ? program.collections() : List.of();
        int next = collections.size() - 1;
        for (int index = 0; index <= frames.depth(); index++) {
            int below = frames.depth() - index;
            while (next >= 0 && collections.get(next).depth() >= below) {
                ActiveCollection collection = collections.get(next--);
                for (Level level : collection.levels()) {
                    views.add(new FrameView.Collector(collection, level));
                }
            }
            if (below > 0) {
                views.add(new FrameView.Code(thread, frames, index));
            }
        }
        return views;
    }

    /** The id of a thread's frame by its place in {@link #of}. */
    public static int id(int thread, int place) {
        return (thread - 1) * FRAMES_OF_A_THREAD + place + 1;
    }

    /** The frame with an id; 0 names the innermost of the thread that stopped. */
    public FrameView frame(int id) {
        int thread = id == 0 ? program.thread() : (id - 1) / FRAMES_OF_A_THREAD + 1;
        int place = id == 0 ? 0 : (id - 1) % FRAMES_OF_A_THREAD;
        List<FrameView> views = id < 0 || !threads.containsKey(thread) ? List.of() : of(thread);
        if (place >= views.size()) {
            throw new IllegalArgumentException("unknown frame " + id);
        }
        return views.get(place);
    }

    /** The program's frame that a frame is or, for one of a collection, that it interrupted; null for none. */
    public FrameView.Code programFrame(int id) {
        FrameView view = frame(id);
        if (view instanceof FrameView.Code code) {
            return code;
        }
        ProgramFrames frames = threads.get(program.thread());
        int index = frames.depth() - ((FrameView.Collector) view).collection().depth();
        return index < frames.depth() ? new FrameView.Code(program.thread(), frames, index) : null;
    }
}
