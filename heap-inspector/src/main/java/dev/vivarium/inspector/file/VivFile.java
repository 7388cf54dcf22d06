package dev.vivarium.inspector.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * An open {@code .viv} file whose sections have been checked, all of them. No length in the file is believed beyond what
 * the file itself is long, and a section is inflated to at most {@link VivFormat#MOST_RAW} bytes.
 */
public final class VivFile implements AutoCloseable {
    /** Where a section's stored bytes lie. */
    private record Place(Section section, long offset, int raw, int stored) {}

    private final Path path;
    private final FileChannel file;
    private final List<Place> places = new ArrayList<>();

    private VivFile(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens and checks a file.
     *
     * @throws UnreadableFile where it is no whole {@code .viv} file
     */
    public static VivFile open(Path path) throws IOException {
        return open(path, Long.MAX_VALUE);
    }

    /**
     * Opens the first bytes of a file that is still being written; it has no end yet.
     *
     * @throws UnreadableFile where what is there is damaged
     */
    public static VivFile openGrowing(Path path, long length) throws IOException {
        return open(path, length);
    }

    private static VivFile open(Path path, long length) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        VivFile opened = new VivFile(path, channel);
        try {
            opened.check(length);
            return opened;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** An error about this file. */
    public UnreadableFile damaged(String where) {
        return new UnreadableFile("'" + path + "' is damaged: " + where);
    }

    private void check(long length) throws IOException {
        byte[] magic = VivFormat.magic();
        long size = Math.min(length, file.size());
        boolean isWhole = length == Long.MAX_VALUE;
        byte[] begin = read(0, (int) Math.min(magic.length, size));
        if (!Arrays.equals(begin, magic)) {
            boolean isCut = size > 0 && size < magic.length && Arrays.equals(begin, Arrays.copyOf(magic, (int) size));
            throw isCut ? damaged("it ends at byte " + size) : new UnreadableFile("'" + path + "' is no .viv file");
        }
        long at = magic.length;
        while (at < size) {
            if (!places.isEmpty() && last() == Section.END) {
                throw damaged("something follows the end at byte " + at);
            }
            at = checkSection(at, size);
        }
        if (places.isEmpty() || isWhole && last() != Section.END) {
            throw damaged("it ends at byte " + size + " without an end section");
        }
    }

    private Section last() {
        return places.get(places.size() - 1).section();
    }

    private long checkSection(long at, long size) throws IOException {
        if (size - at < VivFormat.FRAME_BYTES) {
            throw damaged("the file ends at byte " + size + " within a section's frame");
        }
        byte[] frame = read(at, VivFormat.FRAME_BYTES);
        ByteBuffer fields = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        Section section = Section.ofCode(fields.get());
        int raw = fields.getInt();
        int stored = fields.getInt();
        if (section == null || raw < 0 || raw > VivFormat.MOST_RAW || stored < 0 || stored > 2 * VivFormat.MOST_RAW) {
            throw damaged("no section begins at byte " + at);
        }
        long data = at + VivFormat.FRAME_BYTES;
        if (stored > size - data) {
            throw damaged(
                    "the file ends at byte " + size + " within the section '" + section.title() + "' at byte " + at);
        }
        if (VivFormat.checksum(frame, read(data, stored), stored) != fields.getInt()) {
            throw damaged("the checksum of the section '" + section.title() + "' at byte " + at + " is wrong");
        }
        if (places.isEmpty() != (section == Section.HEADER)) {
            throw damaged("the section '" + section.title() + "' at byte " + at + " is out of place");
        }
        places.add(new Place(section, data, raw, stored));
        return data + stored;
    }

    private byte[] read(long offset, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                throw damaged("it became shorter while it was read");
            }
        }
        return bytes.array();
    }

    /** The bytes that the sections of one kind hold on the disk, frames included. */
    public long storedBytes(Section section) {
        return places.stream()
                .filter(place -> place.section() == section)
                .mapToLong(place -> place.stored() + VivFormat.FRAME_BYTES)
                .sum();
    }

    /** The contents of the only section of a kind. */
    public byte[] only(Section section) {
        List<Place> found =
                places.stream().filter(place -> place.section() == section).toList();
        if (found.size() != 1) {
            throw damaged("there are " + found.size() + " sections '" + section.title() + "'");
        }
        return contents(found.get(0));
    }

    /** What the sections of one kind hold together. */
    public RecordInput records(Section section) {
        return new RecordInput(this, section);
    }

    /** The number of the first section of a kind from {@code from} on, or -1. */
    int next(Section section, int from) {
        for (int i = from; i < places.size(); i++) {
            if (places.get(i).section() == section) {
                return i;
            }
        }
        return -1;
    }

    byte[] contents(int number) {
        return contents(places.get(number));
    }

    String where(int number) {
        Place place = places.get(number);
        return "the section '" + place.section().title() + "' at byte " + (place.offset() - VivFormat.FRAME_BYTES);
    }

    private byte[] contents(Place place) {
        String where =
                "the section '" + place.section().title() + "' at byte " + (place.offset() - VivFormat.FRAME_BYTES);
        try {
            byte[] stored = read(place.offset(), place.stored());
            byte[] contents = place.section() == Section.HEADER ? stored : inflate(stored, place.raw());
            if (contents == null || contents.length != place.raw()) {
                throw damaged(where + " has another length than it says");
            }
            return contents;
        } catch (DataFormatException wrong) {
            throw damaged(where + " cannot be inflated");
        } catch (IOException failure) {
            throw new UnreadableFile("cannot read '" + path + "': " + failure.getMessage());
        }
    }

    /** Null where it is not of that length. */
    private static byte[] inflate(byte[] stored, int raw) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(stored);
            byte[] contents = new byte[raw + 1];
            int length = 0;
            while (!inflater.finished()) {
                int count = inflater.inflate(contents, length, contents.length - length);
                length += count;
                if (count == 0 && !inflater.finished()) {
                    return null;
                }
            }
            return length == raw ? Arrays.copyOf(contents, raw) : null;
        } finally {
            inflater.end();
        }
    }
}
