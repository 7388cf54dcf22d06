package dev.vivarium.module;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import java.util.ArrayList;
import java.util.List;

/** The tasks of {@code asyncio} for a debugger. */
public final class AsyncioTasks {
    private AsyncioTasks() {}

    /** The tasks that have not ended, in the order of their addresses, the running one among them. Allocates nothing. */
    public static List<Long> of(ObjectSpace space) {
        if (SystemState.of(space).asyncioContext() == Value.NULL) {
            return List.of();
        }
        List<Long> tasks = new ArrayList<>();
        Heap heap = space.heap;
        BlockPlanes planes = heap.planes;
        int end = planes.endBlock();
        for (int block = 0; block < end; block++) {
            if (planes.startsObject(block)) {
                long address = Value.addressOfBlock(block);
                boolean isTask = heap.load(address, 0) == TaskType.INSTANCE.value();
                if (isTask && !TaskType.isDone(space, address)) {
                    tasks.add(address);
                }
            }
        }
        return tasks;
    }

    /** What a task runs. */
    public static long coroutine(ObjectSpace space, long task) {
        return TaskType.coroutine(space, task);
    }
}
