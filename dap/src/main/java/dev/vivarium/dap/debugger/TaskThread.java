package dev.vivarium.dap.debugger;

import dev.vivarium.vm.ProgramFrames;

/**
 * A task of asyncio that does not run, as a thread.
 *
 * @param number above those of green threads
 * @param frames what it awaits, innermost first; copies
 */
public record TaskThread(int number, String name, ProgramFrames frames) {}
