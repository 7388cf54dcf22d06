package dev.vivarium.inspector.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The packed numbers that were asked for last, for whoever asks for them again. For one thread at a time. */
final class PackedFiles {
    private static final int MOST = 24;

    private final Map<String, PackedFile> files = new LinkedHashMap<>(MOST, 0.75f, true);

    /** Writes one. */
    interface Writer {
        void write(PackedFile file) throws IOException;
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** The numbers of a name, which must be there. */
    Answer answer(String name) {
        return files.get(name).answer();
    }

    void add(String name, Writer writer) {
        try {
            PackedFile file = new PackedFile();
            boolean isWritten = false;
            try {
                writer.write(file);
                put(name, file.finished());
                isWritten = true;
            } finally {
                if (!isWritten) {
                    file.giveUp();
                }
            }
        } catch (IOException failure) {
            throw new Refusal(507, "a temporary file could not be written: " + failure.getMessage());
        }
    }

    private void put(String name, PackedFile file) {
        PackedFile before = files.put(name, file);
        if (before != null) {
            before.giveUp();
        }
        if (files.size() > MOST) {
            String eldest = files.keySet().iterator().next();
            files.remove(eldest).giveUp();
        }
    }

    void clear() {
        files.values().forEach(PackedFile::giveUp);
        files.clear();
    }
}
