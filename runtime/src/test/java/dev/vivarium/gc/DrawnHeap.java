package dev.vivarium.gc;

import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.RootSlots;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A heap built from a drawing: one character a block. {@code A} to {@code Z} begin objects, {@code =} continues them,
 * {@code .} is free, {@code r} and the like begin weak references (one block) and {@code #} is the weakref map's table,
 * made with the first reference. Where a policy queues callbacks, {@code q} is the queue, after everything drawn. The
 * lines below the drawing say more:
 *
 * <pre>
 * policy NAME      under that policy; first, "merged" by default
 * x -> A           a root named x
 * A -> B C         the next words of A
 * finaliser A      A has a finaliser
 * ref r -> A       r is a ref to A; "ref r -> A calls B" has a callback
 * finalize f -> A  f is a finalize object for A (two blocks), also with "calls B"
 * B drops x        the callback B clears the root x; also "B collects", "B raises"
 * </pre>
 */
final class DrawnHeap {
    private static final long REF = Value.TRUE;
    private static final long FINALIZE = Value.FALSE;

    final Heap heap = new Heap(Sizing.ofTotalBytes(Sizing.MIN_BYTES));
    final Collector collector;
    /** Null where callbacks are called by the collection. */
    private CallbackQueue queue;

    private final Map<String, Long> objects = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Integer> nextWord = new HashMap<>();
    private final Map<String, Long> roots = new LinkedHashMap<>();
    private final Map<String, String[]> references = new HashMap<>();
    private final Map<Long, List<String[]>> scripts = new HashMap<>();

    DrawnHeap(String drawing, List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.get(0);
        collector = new Collector(heap, policy(first).policy());
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("ref") || words[0].equals("finalize")) {
                references.put(words[1], words);
            }
        }
        draw(drawing);
        lines.forEach(this::apply);
        heap.temporaries.release(0);
        collector.addRoots(new DrawnRoots());
        if (collector.policy().facts().weakrefs() == Policy.Weakrefs.UNTRACED_MAP) {
            makeQueue();
        }
        collector.addRoots(new TemporaryObjects(heap.temporaries));
        collector.setFinalisation(new DrawnFinalisation());
    }

    /** Its block comes after those drawn. */
    private void makeQueue() {
        RootSlots slots = new RootSlots();
        queue = new CallbackQueue(heap, slots);
        names.put(slots.get(0), "q");
        heap.temporaries.release(0);
        collector.setCallbacks(queue);
        collector.addRoots(new SlotRoots(slots));
    }

    private static Policies policy(String line) {
        return line.startsWith("policy ") ? Policies.named(line.substring(7)).orElseThrow() : Policies.DEFAULT;
    }

    private void draw(String drawing) {
        List<Long> gaps = new ArrayList<>();
        for (int block = 0; block < drawing.length(); block++) {
            char letter = drawing.charAt(block);
            if (letter == '.') {
                gaps.add(heap.allocate(1));
            } else if (Character.isLetter(letter)) {
                int end = block + 1;
                while (end < drawing.length() && drawing.charAt(end) == '=') {
                    end++;
                }
                place(String.valueOf(letter), end - block);
            }
        }
        gaps.forEach(heap::free);
    }

    private void place(String name, int blocks) {
        String[] reference = references.get(name);
        long object;
        if (reference == null) {
            object = heap.allocate(blocks * Sizing.BLOCK_WORDS);
            heap.store(object, 0, Value.NONE);
        } else {
            long target = objects.get(reference[3]);
            long callback = reference.length > 4 ? objects.get(reference[5]) : Value.NONE;
            object = reference[0].equals("ref")
                    ? collector.weakrefs().newRef(REF, target, callback)
                    : collector.weakrefs().newFinalize(FINALIZE, target, callback, new ValueStack(1), 0, 0, 0);
        }
        objects.put(name, object);
        names.put(object, name);
    }

    private void apply(String line) {
        String[] words = line.split(" ");
        if (objects.containsKey(words[0]) && !words[1].equals("->")) {
            scripts.computeIfAbsent(objects.get(words[0]), key -> new ArrayList<>())
                    .add(words);
        } else if (words[0].equals("finaliser")) {
            heap.planes.setFinaliser(Value.block(objects.get(words[1])));
        } else if (words.length > 2 && words[1].equals("->")) {
            for (int i = 2; i < words.length; i++) {
                link(words[0], objects.get(words[i]));
            }
        }
    }

    private void link(String from, long target) {
        Long object = objects.get(from);
        if (object == null) {
            roots.put(from, target);
        } else {
            heap.store(object, nextWord.merge(object, 1, Integer::sum), target);
        }
    }

    /** Steps through a collection; one line an event. */
    List<String> stepThrough() {
        List<String> lines = new ArrayList<>();
        Collection collection = collector.begin(Cause.EXPLICIT);
        while (!collection.isDone()) {
            GcEvent event = collection.step();
            if (event.kind() != GcEvent.Kind.REFERENCE_DUE) {
                lines.add(describe(collection, event));
            }
        }
        while (collector.areCallbacksWaiting()) {
            lines.add("to be called: " + nameOf(queue.take()));
        }
        return lines;
    }

    private String describe(Collection collection, GcEvent event) {
        String object = nameOf(event.object());
        switch (event.kind()) {
            case PHASE:
                return event.phase().title();
            case ROOT:
                return "  " + collection.roots().name(event.detail()).text() + " names " + object;
            case ROOT_AGAIN:
                return "  " + collection.roots().name(event.detail()).text() + " names " + object + " too";
            case MARK:
            case MARK_OVERFLOWED:
                return "  " + nameOf(event.source()) + "[" + event.detail() + "] -> " + object;
            case MARK_BY_POLICY:
                return event.source() == Value.NULL
                        ? "  " + object + " kept"
                        : "  " + nameOf(event.source()) + " keeps " + object;
            case FINALISER:
                return "  finaliser of " + object + ": " + event.outcome();
            case TARGET_DIES:
                return "  target " + object + " dies";
            case FREE:
                return "  " + object + " freed, blocks: " + event.detail();
            case CALLBACK:
                return "  " + object + " to " + nameOf(event.source()) + " cleared: " + event.outcome();
            default:
                return "  " + event.kind() + " " + object;
        }
    }

    private String nameOf(long address) {
        return names.getOrDefault(address, "#");
    }

    /** The blocks as they are now, up to the last one in use. */
    String drawing() {
        StringBuilder out = new StringBuilder();
        for (int block = 0; block <= heap.lastUsedBlock(); block++) {
            out.append(letter(block));
        }
        return out.toString();
    }

    private String letter(int block) {
        switch (heap.planes.kind(block)) {
            case BlockPlanes.FREE:
                return ".";
            case BlockPlanes.TAIL:
                return "=";
            default:
                return nameOf(Value.addressOfBlock(block));
        }
    }

    private final class DrawnRoots implements RootSource {
        @Override
        public void gather(Roots all) {
            roots.values().forEach(all::add);
        }

        @Override
        public RootName name(int index) {
            return RootName.slot(List.copyOf(roots.keySet()).get(index));
        }
    }

    private final class DrawnFinalisation implements Finalisation {
        @Override
        public Outcome finalise(long object) {
            if (heap.load(object, 0) == REF) {
                collector.weakrefs().unlink(object);
            }
            return Outcome.RETURNED;
        }

        @Override
        public Outcome callBack(long reference) {
            Outcome outcome = Outcome.RETURNED;
            long callback = heap.load(reference, WeakrefLayouts.CALLBACK);
            for (String[] words : scripts.getOrDefault(callback, List.of())) {
                if (words[1].equals("drops")) {
                    roots.put(words[2], Value.NULL);
                } else if (words[1].equals("collects")) {
                    collector.collect(Cause.EXPLICIT);
                } else {
                    outcome = Outcome.RAISED;
                }
            }
            return outcome;
        }
    }
}
