package dev.vivarium.cli;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.file.UnreadableFile;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.lsp.measured.Measured;
import dev.vivarium.lsp.measured.Measured.Cost;
import dev.vivarium.lsp.measured.Measurements;
import dev.vivarium.vm.CodePosition;
import dev.vivarium.vm.SiteTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What recordings say about source files, for the language server, which finds this class as a service. */
public final class RecordedMeasurements implements Measurements {
    /** Looking at each collection's heap takes time; of a longer recording this many from the end are looked at. */
    private static final int MOST_COLLECTIONS = 50;

    private static final int MOST_RECORDINGS = 20;
    /** A larger file would hold up what else is asked. */
    private static final long MOST_BYTES = 64L << 20;

    private static final String SUFFIX = ".viv";

    /** A recording that has been read, as long as its file stays as it is. */
    private record Known(FileTime changed, Contents contents) {}

    private final Map<Path, Known> known = new HashMap<>();

    @Override
    public synchronized Measured of(Path source, List<Path> folders, Path chosen) {
        for (Path recording : chosen != null ? List.of(chosen) : newestFirst(folders)) {
            // Lines have other numbers once the text has changed.
            boolean isOutdated = changed(recording).compareTo(changed(source)) < 0;
            Contents contents = isOutdated ? null : contents(recording);
            Measured measured = contents == null ? null : contents.of(source, recording);
            if (measured != null) {
                return measured;
            }
        }
        return null;
    }

    private static List<Path> newestFirst(List<Path> folders) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                        .forEach(found::add);
            } catch (IOException unreadable) {
                // A folder that cannot be listed has no recordings.
            }
        }
        found.sort(Comparator.comparing(RecordedMeasurements::changed).reversed());
        return found.subList(0, Math.min(MOST_RECORDINGS, found.size()));
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** Null for what cannot be read. */
    private Contents contents(Path file) {
        FileTime changed = changed(file);
        Known before = known.get(file);
        if (before == null || !before.changed().equals(changed)) {
            before = new Known(changed, read(file));
            known.put(file, before);
        }
        return before.contents();
    }

    private static Contents read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? null : sum(file);
        } catch (IOException | UnreadableFile damaged) {
            return null;
        }
    }

    private static Contents sum(Path file) throws IOException {
        try (Recording recording = Recording.open(file)) {
            Contents contents = new Contents();
            List<RecordedCollection> all = recording.collections();
            contents.unseen = Math.max(0, all.size() - MOST_COLLECTIONS);
            for (RecordedCollection collection : all.subList(contents.unseen, all.size())) {
                contents.add(HeapGraph.of(recording.at(collection, 0).snapshot()));
            }
            if (recording.hasFinalState()) {
                HeapGraph last = HeapGraph.of(recording.finalState());
                contents.add(last);
                contents.addGlobals(last, recording.header().program());
            }
            return contents;
        }
    }

    /** Sums over all objects that were seen in some heap of a recording. */
    private static final class Contents {
        private int unseen;
        private final Set<Long> seen = new HashSet<>();
        private final Map<String, Map<Integer, Cost>> byFile = new HashMap<>();
        private final Map<String, Cost> byType = new HashMap<>();
        private final Map<String, Map<String, String>> globals = new HashMap<>();

        void add(HeapGraph graph) {
            SiteTree tree = graph.snapshot().births().tree();
            for (int id = 0; id < graph.objectCount(); id++) {
                if (!seen.add(graph.address(id) << 32 | graph.birth(id) & 0xffff_ffffL)) {
                    continue;
                }
                Cost cost = new Cost(1, graph.blocks(id), graph.bytes(id));
                int site = graph.site(id);
                if (site != SiteTree.NONE) {
                    CodePosition place = tree.position(site);
                    byFile.computeIfAbsent(place.file(), f -> new HashMap<>()).merge(place.line(), cost, Cost::plus);
                }
                if (graph.type(id).isPython()) {
                    byType.merge(graph.type(id).name(), withOwned(graph, id, cost), Cost::plus);
                }
            }
        }

        /** The blocks that an object owns count with it. */
        private static Cost withOwned(HeapGraph graph, int id, Cost own) {
            Cost sum = own;
            for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
                int target = graph.target(edge);
                if (graph.isDeclared(edge) && !graph.type(target).isPython()) {
                    sum = sum.plus(new Cost(0, graph.blocks(target), graph.bytes(target)));
                }
            }
            return sum;
        }

        /** The variables of modules are the slots of the dict that holds {@code __name__}. */
        void addGlobals(HeapGraph graph, List<String> program) {
            for (int id = 0; id < graph.objectCount(); id++) {
                Layout layout = graph.type(id).layout();
                if (layout == null || layout.tail() != Layout.Content.MAP_SLOTS) {
                    continue;
                }
                Map<String, String> slots = slots(graph, id, layout);
                String name = slots.get("'__name__'");
                String file = slots.get("'__file__'");
                if (name == null) {
                    continue;
                }
                String source = file != null ? unquoted(file) : program.isEmpty() ? "" : program.get(0);
                Map<String, String> values = globals.computeIfAbsent(source, f -> new HashMap<>());
                slots.forEach((key, value) -> values.put(unquoted(key), value));
            }
        }

        private static Map<String, String> slots(HeapGraph graph, int id, Layout layout) {
            Map<String, String> slots = new HashMap<>();
            int words = graph.blocks(id) * Sizing.BLOCK_WORDS;
            for (int word = layout.fixedWords(); word + 1 < words; word += 2) {
                long key = graph.word(id, word);
                if (key != Value.NULL) {
                    slots.put(graph.valueText(key), graph.valueText(graph.word(id, word + 1)));
                }
            }
            return slots;
        }

        private static String unquoted(String text) {
            return text.length() > 1 && text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
        }

        Measured of(Path source, Path recording) {
            Map<Integer, Cost> lines = forFile(byFile, source);
            Map<String, String> values = forFile(globals, source);
            return lines == null && values == null
                    ? null
                    : new Measured(
                            recording,
                            lines == null ? Map.of() : lines,
                            byType,
                            values == null ? Map.of() : values,
                            unseen);
        }

        /** What stands in a recording need not be a path here. */
        private static boolean names(String recorded, Path source) {
            try {
                return source.endsWith(Path.of(recorded).normalize());
            } catch (InvalidPathException noPath) {
                return false;
            }
        }

        private static <T> T forFile(Map<String, T> byName, Path source) {
            for (Map.Entry<String, T> entry : byName.entrySet()) {
                if (!entry.getKey().isEmpty() && names(entry.getKey(), source)) {
                    return entry.getValue();
                }
            }
            return null;
        }
    }
}
