package dev.vivarium.inspector.recording;

import dev.vivarium.gc.RootName;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.file.RecordInput;
import dev.vivarium.vm.CodePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link TableWriter} wrote. */
final class TableReader {
    private final RecordInput in;
    private final RecordingHeader header;
    private final List<String> texts = new ArrayList<>();
    private final List<RootName> rootNames = new ArrayList<>();
    private final List<byte[]> interned = new ArrayList<>();
    private final Map<Long, CodePosition> codes = new HashMap<>();
    private int collections;
    private Optional<CodePosition> position = Optional.empty();
    private long allocatedBytes;
    private long weakrefTable;
    /** The index that each root has among all root words. */
    private int[] rootIndices = new int[0];

    TableReader(RecordInput in, RecordingHeader header) {
        this.in = in;
        this.header = header;
    }

    int number(int most) {
        return in.number(most);
    }

    RecordedObject readObject() {
        long address = Value.addressOfBlock(in.number(header.blocks() - 1));
        return new RecordedObject(address, in.number(Integer.MAX_VALUE));
    }

    byte[] bytes() {
        return in.bytes();
    }

    void readMoment() {
        collections = in.number(Integer.MAX_VALUE);
        position = readPosition();
        allocatedBytes = in.number();
        weakrefTable = readAddress();
        for (int count = in.number(Integer.MAX_VALUE); count > 0; count--) {
            interned.add(in.bytes());
        }
        while (in.number(1) == 1) {
            long rawCode = readAddress();
            readPosition().ifPresent(begins -> codes.put(rawCode, begins));
        }
    }

    private Optional<CodePosition> readPosition() {
        int line = in.number(Integer.MAX_VALUE);
        return line == 0 ? Optional.empty() : Optional.of(new CodePosition(readText(), line - 1, readText()));
    }

    private String readText() {
        int number = in.number(texts.size());
        if (number == texts.size()) {
            texts.add(in.text());
        }
        return texts.get(number);
    }

    private long readAddress() {
        int block = in.number(header.blocks());
        return block == 0 ? Value.NULL : Value.addressOfBlock(block - 1);
    }

    List<NamedRoot> readRoots() {
        List<NamedRoot> roots = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        int index = 0;
        long block = 0;
        for (int skip = in.number(Integer.MAX_VALUE); skip > 0; skip = in.number(Integer.MAX_VALUE)) {
            index += skip - 1;
            block += in.signed();
            if (block < 0 || block >= header.blocks()) {
                throw in.wrong("names a root outside the heap");
            }
            roots.add(new NamedRoot(Value.addressOfBlock((int) block), readRootName()));
            indices.add(index);
        }
        rootIndices = indices.stream().mapToInt(Integer::intValue).toArray();
        return List.copyOf(roots);
    }

    private RootName readRootName() {
        int number = in.number(rootNames.size());
        if (number == rootNames.size()) {
            int kind = in.number(header.rootKinds().size() - 1);
            rootNames.add(new RootName(header.rootKinds().get(kind), in.text()));
        }
        return rootNames.get(number);
    }

    int collections() {
        return collections;
    }

    Optional<CodePosition> position() {
        return position;
    }

    long allocatedBytes() {
        return allocatedBytes;
    }

    long weakrefTable() {
        return weakrefTable;
    }

    int[] rootIndices() {
        return rootIndices;
    }

    byte[][] interned() {
        return interned.toArray(byte[][]::new);
    }

    Map<Long, CodePosition> codes() {
        return Map.copyOf(codes);
    }
}
