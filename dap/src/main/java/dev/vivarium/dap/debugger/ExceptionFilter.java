package dev.vivarium.dap.debugger;

/** Exceptions that stop the program. */
public record ExceptionFilter(ExceptionMode mode, ExceptionCondition condition) {}
