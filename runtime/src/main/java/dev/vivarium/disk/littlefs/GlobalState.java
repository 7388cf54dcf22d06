package dev.vivarium.disk.littlefs;

/** What all pairs together say of an unfinished move and of directories that no entry names. */
final class GlobalState {
    private static final int MOVE = 0x7FFFFC00;

    private final long[] state;

    GlobalState(long[] state) {
        this.state = state;
    }

    int get(int which, int index) {
        return (int) state[which + index];
    }

    /** After mounting: what the pairs say is what is on the device. */
    void mounted(int[] sum) {
        for (int i = 0; i < 3; i++) {
            int value = i == 0 && sum[0] < 0 ? sum[0] + 1 : sum[i];
            state[LittleState.GLOBAL + i] = value;
            state[LittleState.GLOBAL_ON_DEVICE + i] = value;
            state[LittleState.GLOBAL_DROPPED + i] = 0;
        }
    }

    int orphans() {
        return get(LittleState.GLOBAL, 0) & 0x1FF;
    }

    void addOrphans(int count) {
        int tag = get(LittleState.GLOBAL, 0) + count & 0x7FFFFFFF;
        state[LittleState.GLOBAL] = (tag & 0x3FF) != 0 ? tag | 0x80000000 : tag;
    }

    /** Says that an entry has been copied elsewhere and is to be deleted. */
    void setMove(int id, int first, int second) {
        int tag = get(LittleState.GLOBAL, 0) & ~MOVE | Tag.of(Tag.DELETE, id, 0);
        state[LittleState.GLOBAL] = tag;
        state[LittleState.GLOBAL + 1] = first;
        state[LittleState.GLOBAL + 2] = second;
    }

    void clearMove() {
        state[LittleState.GLOBAL] = get(LittleState.GLOBAL, 0) & ~MOVE;
        state[LittleState.GLOBAL + 1] = 0;
        state[LittleState.GLOBAL + 2] = 0;
    }

    boolean hasMove() {
        return (get(LittleState.GLOBAL_ON_DEVICE, 0) & 0x70000000) != 0;
    }

    /** The id that is to be deleted from a pair, -1 for none. */
    int movedFrom(MetadataPair pair) {
        boolean isHere =
                hasMove() && pair.isAt(get(LittleState.GLOBAL_ON_DEVICE, 1), get(LittleState.GLOBAL_ON_DEVICE, 2));
        return isHere ? Tag.id(get(LittleState.GLOBAL_ON_DEVICE, 0)) : -1;
    }

    /** What a pair's share has to become; null where it stays. */
    int[] share(MetadataPair pair) {
        int[] share = pair.moveState.clone();
        boolean changes = false;
        for (int i = 0; i < 3; i++) {
            int difference = get(LittleState.GLOBAL, i)
                    ^ get(LittleState.GLOBAL_ON_DEVICE, i)
                    ^ get(LittleState.GLOBAL_DROPPED, i);
            difference &= i == 0 ? ~0x3FF : -1;
            changes |= difference != 0;
            share[i] ^= difference;
        }
        return changes ? share : null;
    }

    void drop(MetadataPair pair) {
        for (int i = 0; i < 3; i++) {
            state[LittleState.GLOBAL_DROPPED + i] = get(LittleState.GLOBAL_DROPPED, i) ^ pair.moveState[i];
        }
    }

    void committed() {
        for (int i = 0; i < 3; i++) {
            state[LittleState.GLOBAL_ON_DEVICE + i] = state[LittleState.GLOBAL + i];
            state[LittleState.GLOBAL_DROPPED + i] = 0;
        }
    }
}
