package dev.vivarium.inspector.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;

/**
 * Writes a {@code .viv} file into a temporary file beside it, which takes its name when all is on the disk: whoever
 * looks finds the whole file or none. A thread of its own compresses and writes; where that cannot go on, what follows is
 * dropped and {@link #commit} says so.
 */
public final class VivWriter {
    private static final int QUEUE = 16;

    private static final int SYNC_MILLISECONDS = 200;
    /** In place of a length: nothing is to be written, somebody waits. */
    private static final int SYNC = -2;

    /** @param reached told when the writer has come to it; null where nobody waits */
    private record Piece(Section section, byte[] bytes, int length, CountDownLatch reached) {}

    private static final Piece LAST = new Piece(Section.END, new byte[0], -1, null);

    private final Path target;
    private final Path temporary;
    private final FileOutputStream file;
    private final BlockingQueue<Piece> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread = new Thread(this::writeAll, "recording");
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private byte[] packed = new byte[1 << 16];
    private volatile IOException failure;
    private volatile long bytes;

    private VivWriter(Path target, Path temporary) throws IOException {
        this.target = target;
        this.temporary = temporary;
        file = new FileOutputStream(temporary.toFile());
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins a file; fails where one could not be written there. */
    public static VivWriter create(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("Is a directory");
        }
        Path folder = target.toAbsolutePath().getParent();
        Path temporary = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        VivWriter writer = new VivWriter(target, temporary);
        writer.file.write(VivFormat.magic());
        return writer;
    }

    /**
     * Adds a section.
     *
     * @param bytes the first {@code length} are written; the writer's own from now on
     */
    public void add(Section section, byte[] bytes, int length) {
        put(new Piece(section, bytes, length, null));
    }

    /** Waits until everything added is in the temporary file, and names that file: what has been written so far. */
    public Path written() throws IOException {
        CountDownLatch reached = new CountDownLatch(1);
        put(new Piece(Section.END, new byte[0], SYNC, reached));
        try {
            while (failure == null && !reached.await(SYNC_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                // The writer is behind.
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
        if (failure != null) {
            throw failure;
        }
        return temporary;
    }

    private void put(Piece piece) {
        boolean interrupted = false;
        while (failure == null || piece == LAST) {
            try {
                queue.put(piece);
                break;
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        try {
            for (Piece piece = queue.take(); piece != LAST; piece = queue.take()) {
                if (piece.length() == SYNC) {
                    piece.reached().countDown();
                } else if (failure == null) {
                    attempt(piece);
                }
            }
        } catch (InterruptedException never) {
            failure = new IOException("interrupted", never);
        } finally {
            deflater.end();
        }
    }

    private void attempt(Piece piece) {
        try {
            write(piece, file);
        } catch (IOException broken) {
            failure = broken;
        }
    }

    private void write(Piece piece, OutputStream out) throws IOException {
        boolean plain = piece.section() == Section.HEADER;
        int length = plain ? piece.length() : pack(piece);
        byte[] stored = plain ? piece.bytes() : packed;
        out.write(VivFormat.frame(piece.section(), piece.length(), stored, length));
        out.write(stored, 0, length);
        bytes += VivFormat.FRAME_BYTES + length;
    }

    /** The bytes of sections that are in the file by now. */
    public long bytes() {
        return bytes;
    }

    private int pack(Piece piece) {
        deflater.reset();
        deflater.setInput(piece.bytes(), 0, piece.length());
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            if (length == packed.length) {
                packed = Arrays.copyOf(packed, length * 2);
            }
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return length;
    }

    /** Ends the file and gives it its name. */
    public void commit() throws IOException {
        finish();
        if (failure != null) {
            discard();
            throw failure;
        }
        try {
            file.getChannel().force(true);
            file.close();
            move();
        } catch (IOException broken) {
            discard();
            throw broken;
        }
    }

    /** Ends without a file; whoever still adds to it is not held up. */
    public void abandon() {
        failure = new IOException("the file was given up");
        finish();
        discard();
    }

    private void finish() {
        put(LAST);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void move() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        try (FileChannel folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unsupported) {
            // Some systems cannot sync a folder; the file itself is on the disk.
        }
    }

    private void discard() {
        try {
            file.close();
            Files.deleteIfExists(temporary);
        } catch (IOException gone) {
            // Nothing is left to be done about a file that nobody will read.
        }
    }
}
