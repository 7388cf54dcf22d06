package dev.vivarium.inspector.report;

import dev.vivarium.inspector.compare.Agreement;
import dev.vivarium.inspector.compare.Happening;
import dev.vivarium.inspector.compare.PolicyRun;
import dev.vivarium.inspector.compare.Printed;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a program did under several policies, side by side. */
public final class ComparisonText {
    private static final String[] HEADINGS = {"policy", "exit", "collected", "held", "leaked", "early", "calls"};
    private static final int[] COLUMNS = {0, 24, 30, 41, 50, 65, 72};

    private final ReportPage page;
    private final TextOptions options;

    public ComparisonText(OutputStream output, TextOptions options) {
        page = new ReportPage(output, output, options);
        this.options = options;
    }

    /** Prints everything; {@code runs} are not empty. */
    public void print(List<String> program, List<PolicyRun> runs) {
        page.open(
                page.title().add(Tone.TITLE, "policies").add(Tone.FRAME, " ─ ").add(String.join(" ", program)));
        table(runs);
        section(
                "finalisers and callbacks, with the collection",
                runs,
                run -> run.happenings().stream().map(Happening::line).toList());
        section("leaked", runs, run -> run.leaks().names());
        section("output", runs, run -> lines(run.output()));
        section("standard error", runs, run -> lines(run.errors()));
        hazards(runs);
        page.close();
        page.flush();
    }

    private void table(List<PolicyRun> runs) {
        row(Tone.LABEL, List.of(HEADINGS));
        for (PolicyRun run : runs) {
            boolean bad = run.hazard().isPresent() || run.leaks().objects() > 0 || run.earlyFinalisers() > 0;
            row(bad ? Tone.WARNING : Tone.PLAIN, cells(run));
        }
        page.print(page.line()
                .add(Tone.FAINT, "collected: by the program + until all was gone; held, leaked: bytes at its end"));
    }

    private static List<String> cells(PolicyRun run) {
        PolicyRun.Leaks leaks = run.leaks();
        return List.of(
                run.policy().name(),
                run.hazard().isPresent() ? "hazard" : Integer.toString(run.exitCode()),
                run.collections() + " + " + run.furtherCollections(),
                Long.toString(run.usedBytes()),
                leaks.objects() == 0 ? "–" : leaks.bytes() + " in " + leaks.objects(),
                run.earlyFinalisers() == 0 ? "–" : Long.toString(run.earlyFinalisers()),
                Integer.toString(run.happenings().size()));
    }

    private void row(Tone tone, List<String> cells) {
        TextLine line = page.line();
        int start = line.width();
        for (int i = 0; i < cells.size(); i++) {
            line.to(start + COLUMNS[i]).add(i == 0 && tone == Tone.PLAIN ? Tone.TITLE : tone, cells.get(i));
        }
        page.print(line);
    }

    private static List<String> lines(Printed printed) {
        List<String> lines = new ArrayList<>(printed.lines());
        if (printed.isCut()) {
            lines.add("… and more");
        }
        return lines;
    }

    private void section(String title, List<PolicyRun> runs, Function<PolicyRun, List<String>> aspect) {
        List<Agreement> groups = Agreement.of(runs, aspect);
        if (groups.size() > 1) {
            page.heading(title);
            new ComparisonColumns(page, options.width()).print(groups);
        } else if (!groups.get(0).lines().isEmpty()) {
            page.heading(title + (runs.size() > 1 ? ": the same under all" : ""));
            groups.get(0).lines().forEach(line -> page.print(page.line().add(line)));
        }
    }

    private void hazards(List<PolicyRun> runs) {
        if (runs.stream().noneMatch(run -> run.hazard().isPresent())) {
            return;
        }
        page.heading("hazards");
        runs.forEach(run -> run.hazard()
                .ifPresent(hazard ->
                        page.print(page.line().add(Tone.BAD, run.policy().name() + ": " + hazard.message()))));
    }
}
