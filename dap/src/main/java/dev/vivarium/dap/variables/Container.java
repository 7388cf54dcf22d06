package dev.vivarium.dap.variables;

import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.object.ObjectSpace;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.Function;

/** Something with variables inside, as it is remembered until the program goes on. */
sealed interface Container {
    /** The locals of a frame. */
    record Locals(FrameView.Code frame, int id) implements Container {}

    /** The globals of a frame's module. */
    record Globals(FrameView.Code frame, int id) implements Container {}

    /** The locals of a frame that lie in cells, because other functions share them. */
    record Cells(FrameView.Code frame, int id) implements Container {}

    /** What a frame's expression holds so far. */
    record Operands(FrameView.Code frame, int id) implements Container {}

    /**
     * What a value holds.
     *
     * @param expression what evaluates to the value; null where nothing does
     * @param frame the id of the frame in which it does, 0 for the innermost
     */
    record Inside(long value, String expression, int frame) implements Container {}

    /** What a value on a copy of the program holds; the copy goes where its memory is needed. */
    record OnCopy(SoftReference<ObjectSpace> space, long value) implements Container {}

    /** Rows that are made when they are asked for. */
    record Rows(Function<StoppedProgram, List<Shown>> rows) implements Container {}
}
