package dev.vivarium.vm;

import dev.vivarium.gc.RootName;
import dev.vivarium.gc.RootSource;
import dev.vivarium.gc.Roots;
import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.object.ObjectSpace;

/** The roots of all threads: of the running one first. Those of the first thread do not say so in their names. */
final class ThreadRoots implements RootSource {
    private static final int RUNNING_WORDS = 2;
    private static final int SAVED_WORDS = 3;

    private final ObjectSpace space;
    private final GreenThreads threads;

    ThreadRoots(ObjectSpace space, GreenThreads threads) {
        this.space = space;
        this.threads = threads;
    }

    @Override
    public void gather(Roots roots) {
        roots.add(space.locals);
        roots.add(space.stopValue);
        threads.current().roots.gather(roots);
        roots.addAll(threads.kept(), 0, threads.kept().length);
        for (GreenThread thread : threads.all()) {
            if (thread != threads.current()) {
                roots.add(thread.state.locals);
                roots.add(thread.state.stopValue);
                roots.add(thread.state.exception);
                thread.roots.gather(roots);
                TemporaryRoots.Saved temporaries = thread.temporaries;
                for (int i = 0; i < temporaries.size(); i++) {
                    roots.add(temporaries.get(i));
                }
            }
        }
    }

    @Override
    public RootName name(int index) {
        GreenThread running = threads.current();
        if (index < RUNNING_WORDS) {
            return named(running, savedName(index));
        }
        int at = index - RUNNING_WORDS;
        if (at < running.roots.size()) {
            return named(running, running.roots.name(at));
        }
        at -= running.roots.size();
        if (at < threads.kept().length) {
            return RootName.slot("another thread of the original");
        }
        at -= threads.kept().length;
        for (GreenThread thread : threads.all()) {
            if (thread != running) {
                int size = SAVED_WORDS + thread.roots.size() + thread.temporaries.size();
                if (at < size) {
                    return named(thread, nameIn(thread, at));
                }
                at -= size;
            }
        }
        return RootName.stackSlot();
    }

    private static RootName nameIn(GreenThread thread, int index) {
        if (index < SAVED_WORDS) {
            return savedName(index);
        }
        int at = index - SAVED_WORDS;
        return at < thread.roots.size() ? thread.roots.name(at) : RootName.temporary();
    }

    private static RootName savedName(int index) {
        String[] names = {"current locals", "value of the last StopIteration", "current exception"};
        return RootName.slot(names[index]);
    }

    private static RootName named(GreenThread thread, RootName name) {
        return thread.isMain() ? name : name.ofThread(thread.number);
    }
}
