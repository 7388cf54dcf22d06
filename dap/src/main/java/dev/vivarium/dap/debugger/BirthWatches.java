package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.vm.AllocationSites;
import dev.vivarium.vm.BirthListener;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.CodePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The breakpoints on births. Where an object is born it has no type yet; so those that may be meant are noted, and looked
 * at in front of the next instruction.
 */
final class BirthWatches implements BirthListener {
    /** More are not noted within one instruction. */
    private static final int MOST_BORN = 10_000;

    /** An object that may be meant. */
    private record Born(long address, int birth, BirthWatch watch) {}

    private final Machine machine;
    private final OwnWork ownWork;
    private final BreakpointTable files;
    private final Map<Integer, BirthWatch> watches = new ConcurrentHashMap<>();
    private final List<Born> born = new ArrayList<>();
    private boolean listens;
    private boolean switchedOn;

    BirthWatches(Machine machine, OwnWork ownWork, BreakpointTable files) {
        this.machine = machine;
        this.ownWork = ownWork;
        this.files = files;
    }

    /** By their ids; what is changed here takes effect with {@link #changed}. */
    Map<Integer, BirthWatch> all() {
        return watches;
    }

    /** Takes notice of a change. Called by the program's thread, or while the program does not run. */
    void changed() {
        AllocationSites sites = machine.allocationSites();
        boolean wanted = !watches.isEmpty();
        if (wanted && !listens) {
            switchedOn = !sites.isOn();
            sites.record();
            sites.setListener(this);
        } else if (!wanted && listens) {
            sites.setListener(null);
            born.clear();
            if (switchedOn) {
                sites.stop();
            }
        }
        listens = wanted;
    }

    /** The program was made what it was at another moment, at which nobody may have listened. */
    void rewound() {
        born.clear();
        if (listens) {
            machine.allocationSites().record();
        }
    }

    @Override
    public void born(long address, long bytes, int site) {
        if (ownWork.goesOn() || born.size() >= MOST_BORN) {
            return;
        }
        CodePosition here = machine.virtualMachine().view().position();
        if (here == null) {
            return;
        }
        for (BirthWatch watch : watches.values()) {
            if (watch.isAt(files.absolute(here.file()), here.line())) {
                born.add(new Born(address, machine.heap().births.of(address), watch));
            }
        }
    }

    /** Whether the program must be looked at in front of each instruction of a code. */
    boolean mayBeIn(CodePlace code) {
        return !watches.isEmpty()
                && watches.values().stream().anyMatch(watch -> watch.isIn(files.absolute(code.file())));
    }

    /** The reason to stop where objects that are meant have been born; null where none has. */
    Stop at(StoppedProgram program) {
        if (born.isEmpty()) {
            return null;
        }
        Map<Integer, String> texts = new TreeMap<>();
        for (Born each : born) {
            boolean isThere = machine.heap().isObject(each.address())
                    && machine.heap().births.of(each.address()) == each.birth();
            if (isThere && each.watch().holds(machine, each.address())) {
                texts.merge(each.watch().id(), text(each.address()), (some, more) -> some + "; " + more);
            }
        }
        born.clear();
        return texts.isEmpty()
                ? null
                : new Stop(
                        Stop.Reason.DATA,
                        program.thread(),
                        String.join("; ", texts.values()),
                        List.copyOf(texts.keySet()));
    }

    private String text(long object) {
        return machine.space().typeName(object) + " is born at 0x" + Long.toHexString(object);
    }
}
