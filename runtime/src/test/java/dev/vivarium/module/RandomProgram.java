package dev.vivarium.module;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import dev.vivarium.gc.check.SanityCheck;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.host.SystemHost;
import dev.vivarium.object.TypeType;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cases run one after the other on one machine. */
final class RandomProgram {
    private static final long HEAP_BYTES = 256 << 10;

    private static final String PRELUDE = String.join(
            "\n",
            "import gc, weakref",
            "N = " + RandomCase.NODES,
            "class Node:",
            "    def __init__(self, i):",
            "        self.i = i",
            "        self.tag = [i, i]",
            "        self.to = [None, None, None]",
            "        self.saves = False",
            "        self.r = None",
            "    def __del__(self):",
            "        finalised[self.i] += 1",
            "        if self.tag[1] != self.i: problems[0] = 'broken'",
            "        if self.saves: saved[self.i] = self",
            "class Kept: pass",
            "def fire(k, x):",
            "    fired[k] += 1",
            "    if isinstance(x, Node): check(x)",
            "    elif isinstance(x, weakref.ref) and x() is None: problems[0] = 'early'",
            "def referred(k):",
            "    def count(r): called[k] += 1",
            "    return count",
            "def ignored(r): pass",
            "def check(x):",
            "    if x.tag[0] != x.i or x.tag[1] != x.i: problems[0] = 'broken'",
            "def walk(x, seen):",
            "    if x is None or x.i in seen: return",
            "    seen.add(x.i)",
            "    check(x)",
            "    for y in x.to: walk(y, seen)",
            "def run(case, finalizers, bound, nothing_kept):",
            "    for l in (fired, called, finalised, saved, problems): l.clear()",
            "    fired.extend([0] * 24)",
            "    called.extend([0] * 24)",
            "    finalised.extend([0] * N)",
            "    saved.extend([None] * N)",
            "    problems.append('')",
            "    case()",
            "    for i in range(bound): gc.collect()",
            "    for i in range(N): walk(saved[i], set())",
            "    if nothing_kept and any(r() is not None for r in refs): problems[0] = 'kept'",
            "    for j in range(bound):",
            "        for i in range(N): saved[i] = None",
            "        gc.collect()",
            "    held.clear()",
            "    for j in range(bound): gc.collect()",
            "    refs.clear()",
            "    gc.collect()",
            "    print(fired[:finalizers[0]], called[:finalizers[1]], finalised, problems[0])",
            "fired, called, finalised, saved, problems, refs, held = [], [], [], [], [], [], []",
            "kept = [Kept() for i in range(N)]",
            "");

    private final List<RandomCase> cases;

    RandomProgram(List<RandomCase> cases) {
        this.cases = cases;
    }

    /**
     * What came of it.
     *
     * @param lines one a case
     * @param nodes how many nodes are left
     * @param nodesAfter how many were left after each collection that the program asked for
     * @param hazard what ended it early, or null
     */
    record Result(List<String> lines, int nodes, List<Integer> nodesAfter, HazardDetected hazard) {}

    String text(Policy.Facts facts) {
        StringBuilder out = new StringBuilder(PRELUDE);
        for (int i = 0; i < cases.size(); i++) {
            RandomCase each = cases.get(i);
            out.append("def case").append(i).append("():\n    nodes = [Node(i) for i in range(N)]\n");
            each.lines.forEach(line -> out.append("    ").append(line).append('\n'));
            out.append("    for x in nodes: walk(x, set())\n");
            out.append("run(case%d, (%d, %d), %d, %s)\n"
                    .formatted(i, each.finalizerCount(), each.refCount(), each.bound(facts), keepsNothing(facts)));
        }
        return out.toString();
    }

    /** Whether finalizers that the program holds keep nothing alive but what they hold themselves. */
    private static String keepsNothing(Policy.Facts facts) {
        return facts.weakrefs() == Policy.Weakrefs.UNTRACED_MAP ? "True" : "False";
    }

    Result run(MachineOptions options) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SystemHost host = new SystemHost(InputStream.nullInputStream(), output, OutputStream.nullOutputStream());
        Machine machine = new Machine(options.withHeap(HEAP_BYTES), host);
        NodeCount count = new NodeCount(machine);
        HazardDetected hazard = null;
        try {
            machine.programs().runText(text(options.policy().policy().facts()), List.of("-c"));
        } catch (HazardDetected detected) {
            hazard = detected;
        }
        return new Result(
                output.toString(StandardCharsets.UTF_8).lines().toList(), count.nodes, count.nodesAfter, hazard);
    }

    /** Counts nodes after each collection that the program asks for and when it ends, and lets the slow closure look on where no finaliser runs inside. */
    private static final class NodeCount implements GcObserver {
        private final Machine machine;
        private final List<Integer> nodesAfter = new ArrayList<>();
        private int nodes;

        NodeCount(Machine machine) {
            this.machine = machine;
            machine.collector().addObserver(this);
            if (!machine.collector().policy().facts().finalisersRunInside()) {
                machine.collector().addObserver(new SanityCheck());
            }
        }

        @Override
        public void event(Collection collection, GcEvent event) {
            if (event.phase() == Phase.DONE && collection.cause() == Cause.EXPLICIT) {
                nodesAfter.add(count());
            }
        }

        @Override
        public Detail detail() {
            return Detail.PHASES;
        }

        @Override
        public void programEnds() {
            nodes = count();
        }

        private int count() {
            Heap heap = machine.heap();
            int found = 0;
            for (int head = heap.planes.nextObject(0);
                    head < heap.planes.endBlock();
                    head = heap.planes.nextObject(head + 1)) {
                long type = heap.load(Value.addressOfBlock(head), 0);
                boolean isClass = heap.isObject(type) && heap.load(type, 0) == TypeType.INSTANCE.value();
                if (isClass && TypeType.nameOf(machine.space(), type).equals("Node")) {
                    found++;
                }
            }
            return found;
        }
    }
}
