package dev.vivarium.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which package may use which, below one root package. A row speaks for its package and for those below it that have
 * no row of their own.
 */
final class PackageArrows extends ArchCondition<JavaClass> {
    /** The name of the root package itself. */
    static final String ROOT = "";

    private final String root;
    private final Map<String, Set<String>> rows = new HashMap<>();

    PackageArrows(String root) {
        super("use only the packages that the arrows allow");
        this.root = root;
    }

    /** Vivarium's own arrows, over packages below {@code root}. */
    static PackageArrows ofVivarium(String root) {
        List<String> syntax = List.of("syntax", "syntax.ast", "syntax.source", "text");
        List<String> values = List.of("object", "gc", "heap", "bytecode", "host", "numeric", "text", "state");
        List<String> running = union(values, "vm", "vm.control", "vm.tier");
        List<String> runtime = union(
                running,
                "gc.policy",
                "gc.check",
                "gc.control",
                "module",
                "compiler",
                "codec",
                "regex",
                "tls",
                "disk",
                ROOT);
        runtime = union(syntax, runtime.toArray(String[]::new));
        List<String> known = union(syntax, "compiler", "bytecode", "module", "object", "host", ROOT);
        List<String> answers = union(known, "lsp.diagnostic", "lsp.types", "lsp.analysis", "lsp.document");

        return new PackageArrows(root)
                .row("text", List.of())
                .row("numeric", List.of())
                .row("codec", List.of())
                .row("regex", List.of())
                .row("tls", List.of())
                .row("state", List.of())
                .row("syntax.source", List.of("text"))
                .row("syntax.ast", List.of("syntax.source", "text"))
                .row("syntax", syntax)
                .row("bytecode", List.of("text"))
                .row("compiler", union(syntax, "bytecode", "numeric"))
                .row("heap", List.of("text", "state"))
                .row("gc", List.of("heap", "text", "state"))
                .row("gc.policy", List.of("gc", "heap", "text", "state"))
                .row("gc.check", List.of("gc", "heap", "text", "state"))
                .row("gc.control", List.of("gc", "heap", "text", "state"))
                .row("object", List.of("heap", "bytecode", "host", "numeric", "text", "state"))
                .row("host", List.of("state"))
                .row("disk", List.of("host", "state"))
                .row("vm", values)
                .row("vm.control", union(values, "vm"))
                .row("vm.tier", union(values, "vm"))
                .row(
                        "module",
                        union(values, "gc.control", "vm", "vm.control", "compiler", "codec", "regex", "tls", "disk"))
                .row(ROOT, runtime)
                .row("checkpoint", runtime)
                .row("inspector", union(runtime, "checkpoint"))
                .row("lsp", List.of())
                .row("lsp.measured", List.of())
                .row("lsp.document", syntax)
                .row("lsp.analysis", union(known, "heap", "lsp.document"))
                .row("lsp.types", union(known, "lsp.analysis", "lsp.document"))
                .row("lsp.diagnostic", union(known, "gc", "gc.policy", "lsp.types", "lsp.analysis", "lsp.document"))
                .row("lsp.format", union(syntax, "lsp.document"))
                .row("lsp.feature", union(answers, "lsp.measured"))
                .row("lsp.workspace", union(syntax, "module", "lsp.types", "lsp.analysis", "lsp.document"))
                .row(
                        "lsp.server",
                        union(answers, "lsp.measured", "gc.policy", "lsp.workspace", "lsp.feature", "lsp.format"))
                .row("dap", List.of())
                .row("dap.expressions", runtime)
                .row("dap.debugger", union(runtime, "inspector", "checkpoint", "dap.expressions"))
                .row("dap.variables", union(runtime, "inspector", "dap.debugger"))
                .row("dap.questions", union(runtime, "inspector", "dap.debugger", "dap.variables"))
                .row(
                        "dap.adapter",
                        union(runtime, "inspector", "checkpoint", "dap.debugger", "dap.variables", "dap.questions"))
                .row(
                        "cli",
                        union(
                                runtime,
                                "inspector",
                                "checkpoint",
                                "lsp.server",
                                "lsp.measured",
                                "dap.adapter",
                                "dap.debugger"));
    }

    /** Lets classes of {@code from} use their own row's packages and those of the rows {@code to}. */
    PackageArrows row(String from, Collection<String> to) {
        rows.put(from, Set.copyOf(to));
        return this;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        Optional<String> from = rowOf(user);
        if (from.isEmpty()) {
            events.add(SimpleConditionEvent.violated(user, user.getName() + " lies in a package that has no row"));
            return;
        }
        for (Dependency use : user.getDirectDependenciesFromSelf()) {
            rowOf(use.getTargetClass())
                    .filter(to ->
                            !to.equals(from.get()) && !rows.get(from.get()).contains(to))
                    .ifPresent(to -> events.add(SimpleConditionEvent.violated(user, use.getDescription())));
        }
    }

    /** The row that speaks for a class; none for classes outside the root and for packages without a row. */
    private Optional<String> rowOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return Optional.of(ROOT);
        }
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String below = name.substring(root.length() + 1);
        return rows.keySet().stream()
                .filter(row -> !row.equals(ROOT))
                .filter(row -> below.equals(row) || below.startsWith(row + "."))
                .max(Comparator.comparingInt(String::length));
    }

    private static List<String> union(List<String> some, String... others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }
}
