package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.module.AsyncioTasks;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the tasks of asyncio; each keeps its number as long as it lives. */
final class TaskThreads {
    /** No program has so many green threads. */
    static final int FIRST_NUMBER = 1 << 20;

    /** A task, told from another one at the same address. */
    private record Key(long address, int birth) {}

    private final Machine machine;
    private Map<Key, Integer> numbers = new HashMap<>();
    private volatile List<TaskThread> now = List.of();
    private int made;

    TaskThreads(Machine machine) {
        this.machine = machine;
    }

    /** Those of the last stop. */
    List<TaskThread> last() {
        return now;
    }

    /** Looks which tasks there are; called by the program's thread where it stops. */
    List<TaskThread> look() {
        Map<Key, Integer> found = new HashMap<>();
        List<TaskThread> threads = new ArrayList<>();
        for (long task : AsyncioTasks.of(machine.space())) {
            ProgramFrames frames =
                    machine.virtualMachine().view().suspendedFrames(AsyncioTasks.coroutine(machine.space(), task));
            if (frames.depth() > 0) {
                Key key = new Key(task, machine.heap().births.of(task));
                int number = numbers.containsKey(key) ? numbers.get(key) : FIRST_NUMBER + ++made;
                found.put(key, number);
                String name = frames.code(frames.depth() - 1).function();
                threads.add(new TaskThread(number, "task " + (number - FIRST_NUMBER) + ": " + name, frames));
            }
        }
        numbers = found;
        now = List.copyOf(threads);
        return now;
    }
}
