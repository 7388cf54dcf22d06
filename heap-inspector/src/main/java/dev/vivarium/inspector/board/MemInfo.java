package dev.vivarium.inspector.board;

import dev.vivarium.inspector.analysis.FreeRuns;
import dev.vivarium.inspector.file.UnreadableFile;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code micropython.mem_info(1)} says. Only the heap's own lines are read; whatever a terminal shows around them is
 * left out.
 *
 * @param blocks one character for each block, as printed: {@code .} free, {@code =} the rest of an object, {@code m}
 *     marked, and otherwise a letter for what begins there
 * @param totalBytes for objects, as the board says
 */
public record MemInfo(String blocks, int blockBytes, long totalBytes, long usedBytes) {
    /** Blocks in a line of the map. */
    public static final int LINE = 64;

    private static final Pattern TOTALS =
            Pattern.compile("GC: total: (\\d{1,12}), used: (\\d{1,12}), free: (\\d{1,12}).*");
    private static final Pattern ROW = Pattern.compile("([0-9a-fA-F]{4,16}): ([.=A-Za-z]{1," + LINE + "})");
    private static final Pattern FREE_ROWS = Pattern.compile("\\((\\d{1,7}) lines? all free\\)");
    private static final long MOST_BLOCKS = 1L << 26;

    /** Reads the text that a board printed. */
    private static final class Reading {
        private final StringBuilder blocks = new StringBuilder();
        private long total = -1;
        private long used;
        private boolean inMap;
        private long firstAddress;
        private int blockBytes;

        private void line(String text) {
            Matcher totals = TOTALS.matcher(text);
            if (totals.matches() && total < 0) {
                total = Long.parseLong(totals.group(1));
                used = Long.parseLong(totals.group(2));
            } else if (text.startsWith("GC memory layout; from")) {
                if (inMap || blocks.length() > 0) {
                    throw new UnreadableFile(
                            "it holds more than one heap: give each print of mem_info(1) its own file");
                }
                inMap = true;
            } else if (inMap) {
                inMap = row(text);
            }
        }

        private boolean row(String text) {
            Matcher free = FREE_ROWS.matcher(text);
            if (free.matches()) {
                append(".".repeat(LINE), Integer.parseInt(free.group(1)));
                return true;
            }
            Matcher row = ROW.matcher(text);
            if (!row.matches()) {
                return false;
            }
            checkAddress(Long.parseUnsignedLong(row.group(1), 16));
            append(row.group(2), 1);
            return true;
        }

        /** Rows say at which byte they begin, which tells how large a block is and whether one is missing. */
        private void checkAddress(long address) {
            if (blocks.length() == 0) {
                firstAddress = address;
                return;
            }
            long bytes = address - firstAddress;
            if (blockBytes == 0 && bytes > 0 && bytes <= 1024L * blocks.length() && bytes % blocks.length() == 0) {
                blockBytes = (int) (bytes / blocks.length());
            }
            if (blockBytes == 0 || bytes != (long) blocks.length() * blockBytes) {
                throw new UnreadableFile("the map is broken before the row " + Long.toHexString(address));
            }
        }

        private void append(String row, int times) {
            if (blocks.length() % LINE != 0) {
                throw new UnreadableFile("the map is broken: a row before the last has no " + LINE + " blocks");
            }
            if (blocks.length() + (long) row.length() * times > MOST_BLOCKS) {
                throw new UnreadableFile("the map is larger than any board's");
            }
            blocks.append(row.repeat(times));
        }

        private MemInfo result() {
            if (total < 0) {
                throw new UnreadableFile("it has no line 'GC: total: …', so it is no print of micropython.mem_info(1)");
            }
            if (blocks.length() == 0) {
                throw new UnreadableFile("it has no memory layout: print it with micropython.mem_info(1)");
            }
            if (blockBytes == 0) {
                blockBytes = (int) Math.max(1, total / blocks.length());
            }
            long said = (long) blocks.length() * blockBytes;
            if (said < total || said > total + 64L * blockBytes) {
                throw new UnreadableFile("the map has " + blocks.length() + " blocks of " + blockBytes
                        + " bytes, but the heap has " + total + " bytes: some rows are missing");
            }
            return new MemInfo(blocks.toString(), blockBytes, total, used);
        }
    }

    /**
     * Reads a print.
     *
     * @throws UnreadableFile where it is none, or a broken one
     */
    public static MemInfo parse(String text) {
        Reading reading = new Reading();
        text.lines().map(String::strip).forEach(reading::line);
        return reading.result();
    }

    public FreeRuns freeRuns() {
        return FreeRuns.of(blockBytes, blocks.length(), block -> blocks.charAt(block) == '.');
    }

    /** How many objects begin, by the letter of their first block. */
    public Map<Character, Integer> heads() {
        Map<Character, Integer> heads = new TreeMap<>();
        for (int block = 0; block < blocks.length(); block++) {
            char letter = blocks.charAt(block);
            if (letter != '.' && letter != '=') {
                heads.merge(letter, 1, Integer::sum);
            }
        }
        return heads;
    }
}
