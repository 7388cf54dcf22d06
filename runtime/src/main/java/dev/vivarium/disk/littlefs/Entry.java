package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.LittleEndian;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file or directory as its pair describes it. Never changed. */
record Entry(int nameType, byte[] name, int structType, byte[] struct, Map<Integer, byte[]> attributes) {
    static final Entry EMPTY = new Entry(0, null, 0, Change.NOTHING, Map.of());

    Entry withName(int type, byte[] bytes) {
        return new Entry(type, bytes, structType, struct, attributes);
    }

    Entry withStruct(int type, byte[] bytes) {
        return new Entry(nameType, name, type, bytes, attributes);
    }

    /** @param bytes null to take the attribute away */
    Entry withAttribute(int type, byte[] bytes) {
        Map<Integer, byte[]> all = new TreeMap<>(attributes);
        if (bytes == null) {
            all.remove(type);
        } else {
            all.put(type, bytes);
        }
        return new Entry(nameType, name, structType, struct, all);
    }

    boolean isDirectory() {
        return nameType == Tag.DIRECTORY;
    }

    boolean isNamed() {
        return name != null && (nameType == Tag.FILE || nameType == Tag.DIRECTORY);
    }

    int word(int index) {
        if (struct.length < 8) {
            throw Tag.corrupt();
        }
        return LittleEndian.get32(struct, index * 4);
    }

    long size() {
        return isDirectory() ? 0 : structType == Tag.LIST ? word(1) & 0xFFFFFFFFL : struct.length;
    }

    String text() {
        return new String(name, StandardCharsets.UTF_8);
    }

    /** What a new log says of the entry, without saying that it is created. */
    List<Change> changes(int id) {
        List<Change> all = new ArrayList<>();
        if (name != null) {
            all.add(new Change(nameType, id, name));
        }
        addContents(all, id);
        return all;
    }

    /** Everything but the name. */
    void addContents(List<Change> all, int id) {
        if (structType != 0) {
            all.add(new Change(structType, id, struct));
        }
        attributes.forEach((type, data) -> all.add(new Change(type, id, data)));
    }

    int bytes() {
        return changes(0).stream().mapToInt(change -> 4 + change.data().length).sum();
    }
}
