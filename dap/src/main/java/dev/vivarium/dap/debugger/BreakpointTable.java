package dev.vivarium.dap.debugger;

import dev.vivarium.module.FrozenModules;
import dev.vivarium.vm.CodePlace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The breakpoints of a session and where in the loaded code they lie. */
public final class BreakpointTable {
    private final Path directory;
    private final Map<String, List<LineBreakpoint>> byFile = new ConcurrentHashMap<>();
    private volatile List<FunctionBreakpoint> functions = List.of();
    private volatile List<InstructionBreakpoint> instructions = List.of();

    /** Paths by the names that were asked for: there are few, and each hit of a breakpoint asks. */
    private final Map<String, String> absolutes = new ConcurrentHashMap<>();

    /** @param directory what relative names of source files are relative to */
    BreakpointTable(Path directory) {
        this.directory = directory;
    }

    void set(String file, List<LineBreakpoint> breakpoints) {
        String path = absolute(file);
        countOn(breakpoints, byFile.getOrDefault(path, List.of()), (a, b) -> a.wantedLine() == b.wantedLine());
        byFile.put(path, List.copyOf(breakpoints));
    }

    void setFunctions(List<FunctionBreakpoint> breakpoints) {
        countOn(breakpoints, functions, (a, b) -> a.function().equals(b.function()));
        functions = List.copyOf(breakpoints);
    }

    void setInstructions(List<InstructionBreakpoint> breakpoints) {
        countOn(breakpoints, instructions, (a, b) -> a.address() == b.address());
        instructions = List.copyOf(breakpoints);
    }

    /** Breakpoints that were there before go on counting. */
    private static <T extends Breakpoint> void countOn(List<T> now, List<T> before, BiPredicate<T, T> isAtSamePlace) {
        List<T> left = new ArrayList<>(before);
        for (T each : now) {
            left.stream()
                    .filter(old -> isAtSamePlace.test(each, old) && each.isLike(old))
                    .findFirst()
                    .ifPresent(old -> {
                        left.remove(old);
                        each.countOn(old);
                    });
        }
    }

    /** All of them, wherever they are. */
    Stream<Breakpoint> all() {
        return Stream.of(byFile.values().stream().flatMap(List::stream), functions.stream(), instructions.stream())
                .flatMap(each -> each);
    }

    /** Takes over the breakpoints of a program that is started anew; instructions are other ones then. */
    void takeOver(BreakpointTable earlier) {
        byFile.putAll(earlier.byFile);
        functions = earlier.functions;
        byFile.values().forEach(breakpoints -> breakpoints.forEach(breakpoint -> breakpoint.moveTo(0)));
        functions.forEach(FunctionBreakpoint::unload);
        all().forEach(breakpoint -> breakpoint.hits().reset());
    }

    /** The program was made what it was at another moment. */
    void rewound() {
        all().forEach(Breakpoint::rewound);
    }

    void clear() {
        byFile.clear();
        functions = List.of();
        instructions = List.of();
    }

    /** The absolute path of a source file as a program or client names it. */
    public String absolute(String file) {
        return absolutes.computeIfAbsent(file, this::resolve);
    }

    private String resolve(String file) {
        if (FrozenModules.source(file) != null || file.startsWith("<")) {
            // It lies in no folder.
            return file;
        }
        try {
            return directory.resolve(file).normalize().toString();
        } catch (InvalidPathException notAFile) {
            return file;
        }
    }

    private List<LineBreakpoint> in(CodePlace code) {
        return byFile.isEmpty() ? List.of() : byFile.getOrDefault(absolute(code.file()), List.of());
    }

    /** Takes notice of code that has been loaded; returns the breakpoints of functions that had been of none before. */
    List<FunctionBreakpoint> verify(List<CodePlace> loaded) {
        List<FunctionBreakpoint> found = functions.stream()
                .filter(each -> !each.isVerified() && loaded.stream().anyMatch(each::isIn))
                .toList();
        found.forEach(FunctionBreakpoint::verify);
        return found;
    }

    /** Finds where the breakpoints of one file lie in all its loaded code; returns those that moved. */
    List<LineBreakpoint> locate(List<CodePlace> loaded) {
        List<LineBreakpoint> changed = new ArrayList<>();
        byFile.forEach((file, breakpoints) -> {
            for (LineBreakpoint breakpoint : breakpoints) {
                int before = breakpoint.isVerified() ? breakpoint.line() : 0;
                int found = before == breakpoint.wantedLine() ? before : nearestLine(loaded, file, breakpoint);
                if (found != before && found != 0) {
                    breakpoint.moveTo(found);
                    changed.add(breakpoint);
                }
            }
        });
        return changed;
    }

    private int nearestLine(List<CodePlace> loaded, String file, LineBreakpoint breakpoint) {
        int nearest = 0;
        for (CodePlace code : loaded) {
            if (!absolute(code.file()).equals(file)) {
                continue;
            }
            for (int statement : code.statements()) {
                int line = code.line(statement);
                if (line >= breakpoint.wantedLine() && (nearest == 0 || line < nearest)) {
                    nearest = line;
                }
            }
        }
        return nearest;
    }

    /** Marks the instructions of a code that have a breakpoint. */
    void mark(CodePlace code, boolean[] stops) {
        for (InstructionBreakpoint each : instructions) {
            if (each.isIn(code)) {
                stops[each.instruction()] = true;
            }
        }
        for (FunctionBreakpoint function : functions) {
            int first = code.statements()[0];
            stops[first] |= function.isAt(code, first);
        }
        List<LineBreakpoint> breakpoints = in(code);
        if (breakpoints.isEmpty()) {
            return;
        }
        for (int statement : code.statements()) {
            int line = code.line(statement);
            stops[statement] |= breakpoints.stream().anyMatch(breakpoint -> breakpoint.line() == line);
        }
    }

    /** Why a program stops at some of the breakpoints. */
    Stop.Reason reason(List<Integer> hit) {
        if (functions.stream().map(Breakpoint::id).toList().containsAll(hit)) {
            return Stop.Reason.FUNCTION_BREAKPOINT;
        }
        return instructions.stream().map(Breakpoint::id).toList().containsAll(hit)
                ? Stop.Reason.INSTRUCTION_BREAKPOINT
                : Stop.Reason.BREAKPOINT;
    }

    /** The breakpoints in front of an instruction. */
    List<Breakpoint> at(CodePlace code, int instruction) {
        List<Breakpoint> found = new ArrayList<>();
        instructions.stream()
                .filter(each -> each.instruction() == instruction && each.isIn(code))
                .forEach(found::add);
        functions.stream().filter(function -> function.isAt(code, instruction)).forEach(found::add);
        List<LineBreakpoint> breakpoints = in(code);
        if (!breakpoints.isEmpty() && code.isStatement(instruction)) {
            int line = code.line(instruction);
            breakpoints.stream().filter(breakpoint -> breakpoint.line() == line).forEach(found::add);
        }
        return found;
    }
}
