package dev.vivarium.compiler;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.syntax.Parser;
import dev.vivarium.syntax.SyntaxProblem;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.source.SourceText;

/** The entry to the compiler. */
public final class Compiler {
    private Compiler() {}

    /**
     * Parses and compiles a source. Needs a stack in proportion to the nesting of the source.
     *
     * @param sourceFile the name that tracebacks show
     * @throws CompileError for the first problem of the parser or the compiler
     */
    public static CompiledModule compile(String source, InputKind kind, String sourceFile, CompileOptions options) {
        return compile(Parser.parse(new SourceText(source), kind.mode), sourceFile, options);
    }

    /**
     * Compiles a parsed source.
     *
     * @param tree the source; a tree in mode EVAL becomes a module whose body returns the value
     * @param sourceFile the name that tracebacks show
     * @throws CompileError for the first problem of the parser or the compiler
     */
    public static CompiledModule compile(SyntaxTree tree, String sourceFile, CompileOptions options) {
        try {
            if (!tree.problems().isEmpty()) {
                SyntaxProblem problem = tree.problems().get(0);
                checkConstantsBefore(problem, tree, options);
                throw new CompileError(problem.type().typeName(), problem.message(), problem.line(), null);
            }
            return new ModuleCompiler(tree, sourceFile, options).compile();
        } catch (StackOverflowError e) {
            throw new CompileError("RuntimeError", "maximum recursion depth exceeded", 0, null);
        }
    }

    /** Wrong uses of {@code const()} are found while reading, so that one above a syntax error comes first. */
    private static void checkConstantsBefore(SyntaxProblem problem, SyntaxTree tree, CompileOptions options) {
        SourceLines lines = new SourceLines(tree.source());
        new ConstantFolder(options, lines, problem.span().start()).fold(tree.module());
    }
}
