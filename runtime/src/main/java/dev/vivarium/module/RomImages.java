package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;

/**
 * The memory of ROMFS images from which modules were imported. Their constants and code lie in it without being
 * references to its first block, so it is kept for as long as the machine runs, as a ROM stays.
 */
final class RomImages {
    private static final String ROOT = "ROM images in use";

    private RomImages() {}

    /** The root slot of a list of bytes objects over the images. */
    private static int slot(ObjectSpace space) {
        for (int slot = 0; slot < space.roots.count(); slot++) {
            if (space.roots.name(slot).equals(ROOT)) {
                return slot;
            }
        }
        return space.roots.define(ROOT);
    }

    /** Keeps the block that an address lies in. */
    static void keep(ObjectSpace space, long address) {
        long memory = Value.addressOfBlock(space.heap.planes.headOf(Value.block(address)));
        int slot = slot(space);
        long images = space.roots.get(slot);
        if (images == Value.NULL) {
            images = ListType.create(space);
            space.roots.set(slot, images);
        }
        for (int i = 0; i < ListType.length(space, images); i++) {
            if (Buffer.readable(space, ListType.get(space, images, i)).address == memory) {
                return;
            }
        }
        ListType.append(space, images, BytesType.over(space, memory, (int) space.heap.sizeOf(memory)));
    }
}
