package dev.vivarium.lsp.diagnostic;

import dev.vivarium.compiler.CompileError;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.SyntaxProblem;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/**
 * Whether MicroPython would compile the document, in its words. The first error is exactly the one that the program
 * would end with; further syntax errors are those that the parser meets after it has recovered.
 */
final class CompilerVerdict {
    private static final String SYNTAX = "syntax-error";
    private static final String COMPILE = "compile-error";

    private CompilerVerdict() {}

    /**
     * Reports what the compiler says.
     *
     * @param verdict the error of the document; null where it compiles
     */
    static void report(Document document, CompileError verdict, Findings findings) {
        List<SyntaxProblem> problems = document.tree().problems();
        Set<Integer> lines = new HashSet<>();
        if (verdict != null) {
            lines.add(report(document, verdict, problems, findings));
        }
        for (SyntaxProblem problem : problems) {
            boolean isVerdict = problem == problems.get(0) && verdict != null && says(verdict, problem);
            if (!isVerdict && lines.add(document.source().line(problem.span().start()))) {
                String message = problem.type().typeName() + ": " + problem.message();
                findings.report(visible(document, problem.span()), DiagnosticSeverity.Error, SYNTAX, message);
            }
        }
    }

    /** Reports the verdict, which carries the line that a traceback names, and returns the line where it is shown. */
    private static int report(
            Document document, CompileError verdict, List<SyntaxProblem> problems, Findings findings) {
        SourceText source = document.source();
        boolean isSyntax = !problems.isEmpty() && says(verdict, problems.get(0));
        Span span = line(source, verdict.nearLine());
        if (isSyntax) {
            Span problem = problems.get(0).span();
            // MicroPython counts the end of a file as a line, and lines in fields of f-strings twice.
            boolean hasLine = verdict.line() > 0 && verdict.line() <= source.lineCount();
            span = hasLine && verdict.line() != source.line(problem.start()) ? span : problem;
        }
        Finding finding = Finding.of(
                visible(document, span),
                DiagnosticSeverity.Error,
                isSyntax ? SYNTAX : COMPILE,
                verdict.exceptionType() + ": " + verdict.getMessage());
        findings.report(verdict.line() > 0 ? finding.withData(Map.of("line", verdict.line())) : finding);
        return source.line(span.start());
    }

    private static boolean says(CompileError verdict, SyntaxProblem problem) {
        return problem.message().equals(verdict.getMessage())
                && problem.type().typeName().equals(verdict.exceptionType())
                && problem.line() == verdict.line();
    }

    /** The text of a line without its indentation; the first line for an error that names none. */
    private static Span line(SourceText source, int line) {
        int known = Math.max(1, Math.min(line, source.lineCount()));
        int start = source.lineStart(known);
        int end = source.lineEnd(known);
        while (start < end && Character.isWhitespace(source.text().charAt(start))) {
            start++;
        }
        return new Span(start, end);
    }

    /** An empty span cannot be seen; it is widened to a character, the one before where none follows on its line. */
    private static Span visible(Document document, Span span) {
        if (span.length() > 0) {
            return span;
        }
        SourceText source = document.source();
        int line = source.line(span.start());
        if (span.end() < source.lineEnd(line)) {
            return new Span(span.start(), span.end() + 1);
        }
        return span.start() > source.lineStart(line) ? new Span(span.start() - 1, span.end()) : span;
    }
}
