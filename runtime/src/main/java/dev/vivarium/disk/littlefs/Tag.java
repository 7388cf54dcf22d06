package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;

/** The tag before each piece of metadata: type (11 bits), id (10 bits), length (10 bits). */
final class Tag {
    static final int FILE = 0x001;
    static final int DIRECTORY = 0x002;
    static final int SUPERBLOCK = 0x0FF;
    static final int DIRECTORY_PAIR = 0x200;
    static final int INLINE = 0x201;
    static final int LIST = 0x202;
    static final int ATTRIBUTE = 0x300;
    static final int CREATE = 0x401;
    static final int DELETE = 0x4FF;
    static final int CHECKSUM = 0x500;
    static final int FORWARD_CHECKSUM = 0x5FF;
    static final int SOFT_TAIL = 0x600;
    static final int HARD_TAIL = 0x601;
    static final int MOVE_STATE = 0x7FF;

    /** The id of what belongs to no file. */
    static final int NO_ID = 0x3FF;

    /** The length that says that the piece is deleted. */
    static final int DELETED = 0x3FF;

    // Error numbers that only littlefs uses
    static final int CORRUPT = 84;
    static final int NOT_EMPTY = 39;
    static final int NAME_TOO_LONG = 36;
    static final int TOO_BIG = 27;

    private Tag() {}

    static int of(int type, int id, int length) {
        return type << 20 | id << 10 | length;
    }

    static int type(int tag) {
        return tag >>> 20 & 0x7FF;
    }

    static int id(int tag) {
        return tag >>> 10 & 0x3FF;
    }

    static int length(int tag) {
        return (tag & 0x3FF) == DELETED ? 0 : tag & 0x3FF;
    }

    static boolean isDeleted(int tag) {
        return (tag & 0x3FF) == DELETED;
    }

    static DiskFailure corrupt() {
        return new DiskFailure(CORRUPT);
    }
}
