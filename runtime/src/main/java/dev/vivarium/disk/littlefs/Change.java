package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.LittleEndian;

/** One piece of a commit. */
record Change(int type, int id, byte[] data) {
    static final byte[] NOTHING = {};

    static Change of(int type, int id) {
        return new Change(type, id, NOTHING);
    }

    static Change pair(int type, int id, int first, int second) {
        byte[] data = new byte[8];
        LittleEndian.put32(data, 0, first);
        LittleEndian.put32(data, 4, second);
        return new Change(type, id, data);
    }

    int tag() {
        return Tag.of(type, id, data.length);
    }
}
