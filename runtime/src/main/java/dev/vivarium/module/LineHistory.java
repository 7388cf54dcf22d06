package dev.vivarium.module;

import dev.vivarium.host.Host;
import dev.vivarium.host.OpenMode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines typed at the prompt, the last first; kept in a file between runs, as the reference's are. */
final class LineHistory {
    private static final int MOST = 50;
    private static final String FILE = "/.micropython.history";

    private final Host host;
    private final List<String> lines = new ArrayList<>();

    LineHistory(Host host) {
        this.host = host;
    }

    int size() {
        return lines.size();
    }

    String get(int age) {
        return lines.get(age);
    }

    /** Adds a line, unless it is empty or that of the last time. */
    void add(String line) {
        if (line.isEmpty() || !lines.isEmpty() && lines.get(0).equals(line)) {
            return;
        }
        lines.add(0, line);
        if (lines.size() > MOST) {
            lines.remove(MOST);
        }
    }

    /** Reads the file; without one there is no history. */
    void load() {
        int handle = open("r");
        if (handle < 0) {
            return;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[4096];
        int read;
        while ((read = host.read(handle, part, 0, part.length)) > 0) {
            all.write(part, 0, read);
        }
        host.close(handle);
        all.toString(StandardCharsets.ISO_8859_1).lines().forEach(this::add);
    }

    /** Writes the file where that is possible. */
    void save() {
        int handle = open("w");
        if (handle < 0) {
            return;
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            byte[] line = (lines.get(i) + "\n").getBytes(StandardCharsets.ISO_8859_1);
            host.write(handle, line, 0, line.length);
        }
        host.close(handle);
    }

    private int open(String mode) {
        String home = host.environment("HOME");
        return home == null || home.isEmpty() ? -1 : host.open(home + FILE, OpenMode.parse(mode));
    }
}
