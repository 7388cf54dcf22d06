package dev.vivarium.disk.fat;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The entries of one directory, read and written through a moving position. */
final class FatDirectory {
    private static final int MOST_BYTES = 0x200000;
    private static final int LETTERS = 13;
    private static final int[] LETTERS_AT = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};
    private static final int LAST_PART = 0x40;
    private static final int PART_NUMBER = 0x3F;
    private static final int MOST_NUMBERED = 100;

    private final FatVolume volume;
    private final int start;
    private final byte[] window;
    private int offset;
    /** 0 in a root of fixed size. */
    private int cluster;

    private long sector;

    /** @param start the first cluster, 0 for the root */
    FatDirectory(FatVolume volume, int start) {
        this.volume = volume;
        this.start = start;
        window = volume.window;
        seek(0);
    }

    int start() {
        return start;
    }

    private void seek(int to) {
        offset = to;
        int first = start == 0 && volume.isFat32() ? (int) volume.get(FatState.ROOT_START) : start;
        cluster = first;
        long inCluster = to;
        if (first == 0) {
            sector = volume.get(FatState.ROOT_START) + to / volume.sectorBytes();
            return;
        }
        while (inCluster >= volume.clusterBytes()) {
            cluster = volume.next(cluster);
            inCluster -= volume.clusterBytes();
        }
        sector = volume.sectorOf(cluster) + inCluster / volume.sectorBytes();
    }

    private int at() {
        return offset % volume.sectorBytes();
    }

    /**
     * Moves to the next entry.
     *
     * @return false at the end of the table
     */
    private boolean advance(boolean stretch) {
        int next = offset + FatEntry.BYTES;
        if (next >= MOST_BYTES) {
            return false;
        }
        if (next % volume.sectorBytes() == 0) {
            sector++;
            if (cluster == 0) {
                if (next / FatEntry.BYTES >= volume.get(FatState.ROOT_ENTRIES)) {
                    return false;
                }
            } else if (next % volume.clusterBytes() == 0 && !enterNextCluster(stretch)) {
                return false;
            }
        }
        offset = next;
        return true;
    }

    private boolean enterNextCluster(boolean stretch) {
        int next = volume.next(cluster);
        if (volume.isEnd(next)) {
            if (!stretch) {
                return false;
            }
            next = volume.stretch(cluster);
            if (next == 0) {
                throw new DiskFailure(Errno.EACCES);
            }
            volume.clear(next);
        }
        cluster = next;
        sector = volume.sectorOf(next);
        return true;
    }

    // Reading

    /** Calls {@code visitor} for each entry until it says that it has what it wants; gives that entry or null. */
    FatEntry search(Visitor visitor) {
        seek(0);
        LongName longName = new LongName();
        do {
            volume.moveTo(sector);
            int at = at();
            byte first = window[at];
            if (first == 0) {
                return null;
            }
            int attributes = window[at + FatEntry.ATTRIBUTES] & 0x3F;
            if (first == FatEntry.DELETED
                    || attributes != FatEntry.LONG_NAME && (attributes & ~FatEntry.ARCHIVE) == FatEntry.LABEL) {
                longName.forget();
            } else if (attributes == FatEntry.LONG_NAME) {
                longName.add(at);
            } else {
                FatEntry entry = entry(longName.of(at));
                if (visitor.wants(entry, Arrays.copyOfRange(window, at, at + 11), longName.of(at))) {
                    return entry;
                }
                longName.forget();
            }
        } while (advance(false));
        return null;
    }

    /** Looks at an entry. */
    interface Visitor {
        /** @param longName null where it has none */
        boolean wants(FatEntry entry, byte[] shortName, String longName);
    }

    /** The entry of a name, or null. */
    FatEntry find(FatName name) {
        return search((entry, shortName, longName) -> longName != null && name.isSameText(longName)
                || !name.isLossy() && Arrays.equals(shortName, name.shortName()));
    }

    private boolean hasShort(byte[] name) {
        return search((entry, shortName, longName) -> Arrays.equals(shortName, name)) != null;
    }

    private FatEntry entry(String longName) {
        int at = at();
        int name = longName == null ? offset : longNameStart;
        int low = LittleEndian.get16(window, at + FatEntry.CLUSTER_LOW);
        int high = volume.isFat32() ? LittleEndian.get16(window, at + FatEntry.CLUSTER_HIGH) : 0;
        return new FatEntry(
                longName == null ? shortText(at) : asListed(longName),
                window[at + FatEntry.ATTRIBUTES],
                low | high << 16,
                LittleEndian.get32(window, at + FatEntry.SIZE) & 0xFFFFFFFFL,
                LittleEndian.get16(window, at + FatEntry.MODIFIED + 2),
                LittleEndian.get16(window, at + FatEntry.MODIFIED),
                sector,
                at,
                offset,
                name);
    }

    /** Bytes of the code page, as the program sees them. */
    private static String asListed(String name) {
        return new String(name.getBytes(FatName.CODE_PAGE), StandardCharsets.UTF_8);
    }

    private String shortText(int at) {
        byte[] text = new byte[12];
        int length = 0;
        int flags = window[at + FatEntry.CASE];
        for (int i = 0; i < 11; i++) {
            byte letter = window[at + i];
            if (letter == ' ') {
                continue;
            }
            letter = letter == FatEntry.DELETED_MARK_ITSELF ? FatEntry.DELETED : letter;
            if (i >= 8 && (length == 0 || i == 8 || text[length - 1] != '.') && !hasDot(text, length)) {
                text[length++] = '.';
            }
            boolean isLower = (flags & (i < 8 ? FatName.BODY_LOWER : FatName.EXTENSION_LOWER)) != 0;
            text[length++] = isLower && letter >= 'A' && letter <= 'Z' ? (byte) (letter + 0x20) : letter;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean hasDot(byte[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] == '.') {
                return true;
            }
        }
        return false;
    }

    private int longNameStart;

    /** Puts the parts of a long name together; they lie last part first before their short entry. */
    private final class LongName {
        private final StringBuilder text = new StringBuilder();
        private int expected;
        private int checksum;

        void forget() {
            text.setLength(0);
            expected = 0;
        }

        void add(int at) {
            int number = window[at] & PART_NUMBER;
            if ((window[at] & LAST_PART) != 0) {
                forget();
                checksum = window[at + 13] & 0xFF;
                expected = number;
                longNameStart = offset;
            }
            if (expected == 0 || number != expected || (window[at + 13] & 0xFF) != checksum) {
                forget();
                return;
            }
            expected = number == 1 ? -1 : number - 1;
            StringBuilder part = new StringBuilder();
            for (int place : LETTERS_AT) {
                int letter = LittleEndian.get16(window, at + place);
                if (letter == 0) {
                    break;
                }
                part.append((char) letter);
            }
            text.insert(0, part);
        }

        /** The name tied to the short entry here, or null. */
        String of(int at) {
            boolean isWhole = expected == -1 && FatName.checksum(window, at) == checksum;
            return isWhole ? text.toString() : null;
        }
    }

    // Writing

    /** Adds an empty entry and leaves the window on it; gives its offset in the window. */
    int register(FatName name) {
        byte[] shortName = name.isLossy() ? freeNumbered(name) : name.shortName();
        int parts = name.needsLong() ? (name.text().length() + LETTERS - 1) / LETTERS : 0;
        seek(allocate(parts + 1));
        int sum = FatName.checksum(shortName, 0);
        for (int part = parts; part > 0; part--) {
            volume.moveTo(sector);
            putPart(name.text(), part, part == parts, sum);
            advance(false);
        }
        volume.moveTo(sector);
        int at = at();
        Arrays.fill(window, at, at + FatEntry.BYTES, (byte) 0);
        System.arraycopy(shortName, 0, window, at, shortName.length);
        window[at + FatEntry.CASE] = (byte) name.caseFlags();
        volume.markDirty();
        return at;
    }

    private byte[] freeNumbered(FatName name) {
        for (int number = 1; number < MOST_NUMBERED; number++) {
            byte[] candidate = name.numbered(number);
            if (!hasShort(candidate)) {
                return candidate;
            }
        }
        throw new DiskFailure(Errno.EACCES);
    }

    /** The offset of so many free entries in a row. */
    private int allocate(int count) {
        seek(0);
        int free = 0;
        do {
            volume.moveTo(sector);
            byte first = window[at()];
            free = first == FatEntry.DELETED || first == 0 ? free + 1 : 0;
            if (free == count) {
                return offset - (count - 1) * FatEntry.BYTES;
            }
        } while (advance(true));
        throw new DiskFailure(Errno.EACCES);
    }

    private void putPart(String text, int part, boolean isLast, int sum) {
        int at = at();
        Arrays.fill(window, at, at + FatEntry.BYTES, (byte) 0);
        window[at] = (byte) (part | (isLast ? LAST_PART : 0));
        window[at + FatEntry.ATTRIBUTES] = FatEntry.LONG_NAME;
        window[at + 13] = (byte) sum;
        int from = (part - 1) * LETTERS;
        for (int i = 0; i < LETTERS; i++) {
            int index = from + i;
            int letter = index < text.length() ? text.charAt(index) : index == text.length() ? 0 : 0xFFFF;
            LittleEndian.put16(window, at + LETTERS_AT[i], letter);
        }
        volume.markDirty();
    }

    void remove(FatEntry entry) {
        seek(entry.first());
        do {
            volume.moveTo(sector);
            window[at()] = FatEntry.DELETED;
            volume.markDirty();
        } while (offset < entry.offset() && advance(false));
    }

    /** Whether there is nothing but the entries for itself and its parent. */
    boolean isEmpty() {
        return search((entry, shortName, longName) -> shortName[0] != '.') == null;
    }

    /** The first cluster of the parent directory, from the second entry. */
    int parent() {
        seek(FatEntry.BYTES);
        volume.moveTo(sector);
        return entry(null).cluster();
    }
}
