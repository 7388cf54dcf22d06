package dev.vivarium.dap.debugger;

import dev.vivarium.dap.debugger.ActiveCollection.Level;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stack of each thread: the program's frames and, above the frames that they interrupt, those of collections. What a
 * collection calls lies above it. A frame's id holds until the program goes on.
 */
public final class StackView {
    /** A frame by its thread and its place in the thread's stack. */
    private record Known(int thread, int place) {}

    private final List<Known> known = new ArrayList<>();
    private final Map<Known, Integer> ids = new HashMap<>();
    private final StoppedProgram program;
    private final Map<Integer, ProgramFrames> threads;

    StackView(StoppedProgram program) {
        this.program = program;
        threads = new LinkedHashMap<>(program.machine().virtualMachine().view().threadFrames());
    }

    /** Of all threads but tasks there are few; the tasks are looked for when one is asked about. */
    private ProgramFrames frames(int thread) {
        if (thread >= TaskThreads.FIRST_NUMBER && !threads.containsKey(thread)) {
            program.tasks().forEach(task -> threads.put(task.number(), task.frames()));
        }
        return threads.get(thread);
    }

    /** A thread's frames, innermost first; empty for one that has not begun. */
    public List<FrameView> of(int thread) {
        ProgramFrames frames = frames(thread);
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
    public int id(int thread, int place) {
        return ids.computeIfAbsent(new Known(thread, place), frame -> {
            known.add(frame);
            return known.size();
        });
    }

    /** The frame with an id; 0 names the innermost of the thread that stopped. */
    public FrameView frame(int id) {
        if (id > known.size() && threads.containsKey(program.thread())) {
            // Some clients know without asking what the first ids are.
            int frames = of(program.thread()).size();
            for (int place = 0; place < frames; place++) {
                id(program.thread(), place);
            }
        }
        if (id < 0 || id > known.size()) {
            throw new IllegalArgumentException("unknown frame " + id);
        }
        Known frame = id == 0 ? new Known(program.thread(), 0) : known.get(id - 1);
        List<FrameView> views = frames(frame.thread()) != null ? of(frame.thread()) : List.of();
        if (frame.place() >= views.size()) {
            throw new IllegalArgumentException("unknown frame " + id);
        }
        return views.get(frame.place());
    }

    /** Whether a thread is a task that does not run, whose frames are copies. */
    public boolean isTask(int thread) {
        return thread >= TaskThreads.FIRST_NUMBER && program.tasks().stream().anyMatch(task -> task.number() == thread);
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
