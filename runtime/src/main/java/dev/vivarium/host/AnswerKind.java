package dev.vivarium.host;

import java.util.List;

/** The kinds of answers in a log, by their numbers in a file. */
enum AnswerKind {
    NOTHING,
    INT,
    LONG,
    BOOLEAN,
    TEXT,
    BYTES,
    INTS,
    READ,
    POLLED,
    STATUS,
    FILE_SYSTEM,
    ENTRIES,
    ADDRESSES;

    static AnswerKind of(Object answer) {
        if (answer instanceof List) {
            List<?> list = (List<?>) answer;
            return !list.isEmpty() && list.get(0) instanceof byte[] ? ADDRESSES : ENTRIES;
        }
        Class<?> type = answer == null ? void.class : answer.getClass();
        for (AnswerKind kind : values()) {
            if (kind.type() == type) {
                return kind;
            }
        }
        throw new IllegalArgumentException("an answer of type " + type.getName());
    }

    private Class<?> type() {
        switch (this) {
            case NOTHING:
                return void.class;
            case INT:
                return Integer.class;
            case LONG:
                return Long.class;
            case BOOLEAN:
                return Boolean.class;
            case TEXT:
                return String.class;
            case BYTES:
                return byte[].class;
            case INTS:
                return int[].class;
            case READ:
                return HostLog.Bytes.class;
            case POLLED:
                return HostLog.Polled.class;
            case STATUS:
                return FileStatus.class;
            case FILE_SYSTEM:
                return FileSystemStatus.class;
            default:
                return List.class;
        }
    }
}
