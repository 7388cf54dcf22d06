package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StreamMethods;

/**
 * The type of open files of a volume that lies on a block device. What the file system keeps of a file are the object's
 * last words. A file that is collected is closed.
 */
abstract class VolumeFileType extends LineStreamType {
    /** @param layout the words before the file system's */
    VolumeFileType(RomId id, Layout.Builder layout, int stateWords, boolean isText) {
        super(id, withState(layout, stateWords), isText);
    }

    private static Layout withState(Layout.Builder layout, int words) {
        Layout.Builder builder = layout;
        for (int i = 0; i < words; i++) {
            builder = builder.raw("state" + i);
        }
        return builder.build();
    }

    @Override
    protected final BuiltinTable members() {
        return StreamMethods.addTo(BuiltinTable.empty())
                .fn1("readlines() -> list", "The lines up to the end, as a list.", StreamMethods::readLines)
                .fn1("__del__() -> None", "Closes the file.", StreamMethods::close);
    }

    static long[] load(ObjectSpace space, long self, int first, int words) {
        long[] state = new long[words];
        for (int i = 0; i < words; i++) {
            state[i] = space.heap.load(self, first + i);
        }
        return state;
    }

    static void store(ObjectSpace space, long self, int first, long[] state) {
        for (int i = 0; i < state.length; i++) {
            space.heap.store(self, first + i, state[i]);
        }
    }
}
