package dev.vivarium.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Consumes the whole rest of a command line for an option, whatever it looks like. */
final class Remaining {
    private Remaining() {}

    static void take(Stack<String> words, ArgSpec option, CommandSpec spec) {
        if (words.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Missing required parameter for option '" + ((OptionSpec) option).longestName() + "'");
        }
        List<String> taken = new ArrayList<>();
        while (!words.isEmpty()) {
            taken.add(words.pop());
        }
        option.setValue(taken);
    }
}
