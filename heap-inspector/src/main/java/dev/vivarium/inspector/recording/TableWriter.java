package dev.vivarium.inspector.recording;

import dev.vivarium.Machine;
import dev.vivarium.gc.RootName;
import dev.vivarium.gc.Roots;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.file.RecordOutput;
import dev.vivarium.vm.CodePosition;
import java.util.HashMap;
import java.util.Map;

/** Writes what goes with a state: names, positions, roots. What was written before is named by its number. */
final class TableWriter {
    private final Machine machine;
    private final RecordOutput out;
    private final NumberedTexts texts;
    private final Map<RootName, Integer> rootNames = new HashMap<>();
    private final Map<Long, CodePosition> codes = new HashMap<>();
    private int interned;
    private int codeStamp = -1;

    TableWriter(Machine machine, RecordOutput out) {
        this.machine = machine;
        this.out = out;
        texts = new NumberedTexts(out);
    }

    /** Where the program is, and the names that came up since the last time. */
    void writeMoment() {
        out.number(machine.collector().collections());
        writePosition(machine.virtualMachine().view().position());
        out.number(machine.heap().totalBytes());
        writeAddress(machine.collector().weakrefs().table());
        writeInterned(machine.space().qstrs);
        writeCodes();
    }

    private void writeInterned(Qstrs qstrs) {
        out.number(qstrs.count() - interned);
        for (; interned < qstrs.count(); interned++) {
            byte[] bytes = qstrs.bytes(interned);
            out.bytes(bytes, 0, bytes.length);
        }
    }

    private void writeCodes() {
        int stamp = machine.virtualMachine().view().codeStamp();
        if (stamp != codeStamp) {
            codeStamp = stamp;
            machine.virtualMachine().view().visitCode((rawCode, begins) -> {
                if (!begins.equals(codes.put(rawCode, begins))) {
                    out.number(1);
                    writeAddress(rawCode);
                    writePosition(begins);
                }
            });
        }
        out.number(0);
    }

    private void writePosition(CodePosition position) {
        if (position == null) {
            out.number(0);
            return;
        }
        out.number(position.line() + 1L);
        texts.write(position.file());
        texts.write(position.block());
    }

    /** A heap object: its block and its birth number. */
    void writeObject(long address) {
        out.number(Value.block(address));
        out.number(machine.heap().births.of(address));
    }

    /** A heap address by its block, one more; 0 for none. */
    private void writeAddress(long address) {
        out.number(address == Value.NULL ? 0 : Value.block(address) + 1L);
    }

    /** The roots that name an object. */
    void writeRoots(Roots roots, Heap heap) {
        int last = 0;
        int lastBlock = 0;
        for (int i = 0; i < roots.count(); i++) {
            long word = roots.word(i);
            if (heap.isObject(word)) {
                out.number(i - last + 1L);
                out.signed(Value.block(word) - lastBlock);
                writeRootName(roots.name(i));
                last = i;
                lastBlock = Value.block(word);
            }
        }
        out.number(0);
    }

    private void writeRootName(RootName name) {
        Integer number = rootNames.putIfAbsent(name, rootNames.size());
        if (number == null) {
            out.number(rootNames.size() - 1L);
            out.number(name.kind().ordinal());
            out.text(name.text());
        } else {
            out.number(number);
        }
    }
}
