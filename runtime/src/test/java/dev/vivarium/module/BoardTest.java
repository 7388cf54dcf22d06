package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest {
    private static String run(Board board, String program) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SystemHost host = new SystemHost(new ByteArrayInputStream(new byte[0]), output, output);
        new Machine(MachineOptions.DEFAULT.withBoard(board), host).programs().runText(program, List.of("-c"));
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatTheFirmwareLacksCannotBeImported() {
        assertThat(run(Board.PYBOARD, "import _thread")).contains("ImportError: no module named '_thread'");
        assertThat(run(Board.RP2, "import _thread")).isEmpty();
        assertThat(run(Board.SAMD, "import ucmath")).contains("ImportError");
        assertThat(run(Board.RP2, "import requests")).contains("ImportError: no module named 'requests'");
        assertThat(run(Board.ESP32, "import argparse")).contains("ImportError: no module named 'argparse'");
        assertThat(run(Board.ESP32, "import requests, mip, uasyncio, asyncio.event"))
                .isEmpty();
        assertThat(run(Board.SAMD, "help('modules')")).contains("uasyncio").doesNotContain("argparse", "mip/");
    }

    @ParameterizedTest
    @EnumSource
    void theProgramSeesTheBoard(Board board) {
        assertThat(run(board, "import sys; print(sys.platform, sys.implementation._build)"))
                .isEqualTo(board.platform() + " " + board.build() + "\n");
        assertThat(run(
                        board,
                        "import gc; print(gc.mem_free() + gc.mem_alloc() > " + board.ownHeapBytes() / 100 * 190 + ")"))
                .isEqualTo("True\n");
    }

    @ParameterizedTest
    @EnumSource
    void aModuleIsEitherHereOrNot(Board board) {
        assertThat(board.modules()).doesNotContainAnyElementsOf(board.absentModules());
        for (String name : board.modules()) {
            assertThat(run(board, "import " + name)).isEmpty();
        }
        for (String name : board.absentModules()) {
            assertThat(run(board, "import " + name)).contains("ImportError: no module named");
        }
    }

    @ParameterizedTest
    @EnumSource
    void helpListsTheModulesThatAreHere(Board board) {
        Set<String> listed = Arrays.stream(run(board, "help('modules')").split("\\s+"))
                .map(name -> name.replaceAll("/.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        listed.removeAll(Set.of("Plus", "any", "modules", "on", "the", "filesystem"));
        assertThat(listed).isEqualTo(new TreeSet<>(board.modules()));
    }

    @ParameterizedTest
    @EnumSource
    void theHeapHoldsNoMoreThanTheBoards(Board board) {
        String program = "x = bytearray(" + board.heapBytes() + ")";
        assertThat(run(board, program)).contains("MemoryError: memory allocation failed, allocating");
    }

    @Test
    void boardsAreFoundByTheNameOfTheirOption() {
        for (Board board : Board.values()) {
            assertThat(Board.named(board.label())).contains(board);
        }
        assertThat(Board.named("")).isEmpty();
    }
}
