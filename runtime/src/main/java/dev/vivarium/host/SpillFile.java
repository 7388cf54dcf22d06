package dev.vivarium.host;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A temporary file for what does not fit into memory. It is gone with the process, however that ends. */
final class SpillFile {
    private RandomAccessFile file;
    private File name;

    /** Writes something at a place, over whatever is there and behind. */
    void write(long at, byte[] bytes) {
        try {
            if (file == null) {
                open();
            }
            file.seek(at);
            file.write(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot keep the record: " + problem.getMessage(), problem);
        }
    }

    byte[] read(long at, int length) {
        byte[] bytes = new byte[length];
        try {
            file.seek(at);
            file.readFully(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the record: " + problem.getMessage(), problem);
        }
        return bytes;
    }

    private void open() throws IOException {
        name = Files.createTempFile("vivarium", ".record").toFile();
        file = new RandomAccessFile(name, "rw");
        // An open file needs no name, but where the system does not know that.
        if (name.delete()) {
            name = null;
        } else {
            name.deleteOnExit();
        }
    }

    void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException alreadyLost) {
            // What was in it is not needed any more.
        }
        if (name != null) {
            name.delete();
        }
    }
}
