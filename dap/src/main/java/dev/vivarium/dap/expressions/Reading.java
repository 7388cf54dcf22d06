package dev.vivarium.dap.expressions;

import dev.vivarium.vm.ProgramFrames;

/** A part of an expression, compiled for one code. */
@FunctionalInterface
interface Reading {
    /**
     * Its value in the innermost frame.
     *
     * @throws Undecided where that takes running code
     */
    long in(ProgramFrames frames);
}
