package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.CellType;
import dev.vivarium.vm.Access;

/**
 * A local of one call. Where inner functions share it, it lies in a cell and lives as long as one of them does.
 *
 * @param number in the code of its function
 * @param cell NULL for one that is not shared
 * @param birth the cell's
 */
record Local(Activation activation, int number, long cell, int birth) implements Place {
    @Override
    public Access.Kind kind() {
        return Access.Kind.LOCAL;
    }

    private boolean isShared(StoppedProgram program) {
        Heap heap = program.machine().heap();
        return cell != Value.NULL && heap.isObject(cell) && heap.births.of(cell) == birth;
    }

    @Override
    public boolean exists(StoppedProgram program) {
        return isShared(program) || activation.find(program) != null;
    }

    @Override
    public long value(StoppedProgram program) {
        if (isShared(program)) {
            return program.machine().heap().load(cell, CellType.CONTENT);
        }
        FrameView.Code frame = activation.find(program);
        return frame == null ? Value.NULL : frame.frames().localValue(frame.index(), number);
    }

    @Override
    public boolean isReachedBy(StoppedProgram program, Access access) {
        if (access.kind() != Access.Kind.LOCAL) {
            return false;
        }
        return access.owner() != Value.NULL
                ? access.owner() == cell && isShared(program)
                : access.key() == number && activation.runs(program);
    }
}
