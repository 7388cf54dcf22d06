package dev.vivarium.vm;

/** Is told of each function's code that is loaded. */
@FunctionalInterface
public interface CodeVisitor {
    /**
     * @param rawCode the address of the raw code object that functions of this code point to
     * @param begins where the code begins
     */
    void visit(long rawCode, CodePosition begins);
}
