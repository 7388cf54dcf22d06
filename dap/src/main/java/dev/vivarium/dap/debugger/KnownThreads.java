package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** The threads, and tasks of asyncio, that the client knows of; tells it of those that come and go. */
final class KnownThreads {
    private final Machine machine;
    private final ProgramListener listener;
    private final Set<Integer> threads = new ConcurrentSkipListSet<>(Set.of(1));
    private final TaskThreads tasks;

    KnownThreads(Machine machine, ProgramListener listener) {
        this.machine = machine;
        this.listener = listener;
        tasks = new TaskThreads(machine);
    }

    List<Integer> threads() {
        return List.copyOf(threads);
    }

    boolean areSeveral() {
        return threads.size() > 1;
    }

    /** The tasks that did not run when they were looked for last. */
    List<TaskThread> tasks() {
        return tasks.last();
    }

    void started(int number) {
        threads.add(number);
        listener.threadStarted(number);
    }

    void ended(int number) {
        threads.remove(number);
        listener.threadEnded(number);
    }

    /** Tells of the threads that there are now and were not before, or the other way round. */
    void tellThreads() {
        Set<Integer> now = machine.virtualMachine().view().threadFrames().keySet();
        threads.stream().filter(thread -> !now.contains(thread)).forEach(listener::threadEnded);
        now.stream().filter(thread -> !threads.contains(thread)).forEach(listener::threadStarted);
        threads.retainAll(now);
        threads.addAll(now);
    }

    /** Looks for tasks, which takes a look at the whole heap, and tells of those that have come or gone meanwhile. */
    List<TaskThread> tellTasks() {
        Set<Integer> before = numbers(tasks.last());
        List<TaskThread> found = tasks.look();
        Set<Integer> now = numbers(found);
        before.stream().filter(task -> !now.contains(task)).forEach(listener::threadEnded);
        now.stream().filter(task -> !before.contains(task)).forEach(listener::threadStarted);
        return found;
    }

    private static Set<Integer> numbers(List<TaskThread> threads) {
        return threads.stream().map(TaskThread::number).collect(Collectors.toCollection(TreeSet::new));
    }
}
