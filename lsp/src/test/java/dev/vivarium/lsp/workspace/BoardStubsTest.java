package dev.vivarium.lsp.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.analysis.Importable;
import dev.vivarium.lsp.diagnostic.DiagnosticSettings;
import dev.vivarium.lsp.diagnostic.Rules;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Documents;
import dev.vivarium.lsp.feature.CodeActions;
import dev.vivarium.lsp.feature.Completion;
import dev.vivarium.lsp.feature.Hover;
import dev.vivarium.lsp.feature.Question;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.module.Board;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BoardStubsTest {
    private static final String PROGRAM = """
            import machine, network, esp32, rp2, bluetooth, neopixel, ssl, json, time
            from machine import Pin, TouchPad
            import urequests_of_nobody
            import uasyncio, ubinascii
            try:
                import pyb
            except ImportError:
                pyb = None
            led = Pin(2, Pin.OUT)
            led.toggle()
            led.low()
            machine.wake_reason()
            machine.freq()
            """;

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace(new Documents());

    private List<String> found(Board board, String text) {
        workspace.setBoard(board);
        Document document = new Document(folder.resolve("main.py").toUri().toString(), 1, text);
        return Rules.check(document, new Inference(workspace), DiagnosticSettings.DEFAULT).stream()
                .filter(finding -> !finding.getCode().getLeft().startsWith("unused"))
                .map(BoardStubsTest::text)
                .sorted()
                .toList();
    }

    private static String text(Diagnostic finding) {
        return finding.getRange().getStart().getLine() + 1 + " "
                + finding.getCode().getLeft() + " " + finding.getMessage();
    }

    @Test
    void namesThatOnlyFirmwareHasAreMissingOnlyWhereTheBoardLacksThem() {
        String program = """
                import os, select, socket
                from io import BufferedWriter
                os.dupterm(None)
                os.dupterm_notify(None)
                select.select([], [], [])
                socket.TCP_NODELAY
                os.cpu_count()
                """;
        assertThat(found(null, program))
                .containsExactly("7 cpython-only AttributeError: 'module' object has no attribute 'cpu_count';"
                        + " CPython has it, MicroPython has not");
        assertThat(found(Board.PYBOARD, program))
                .extracting(line -> line.substring(0, 30))
                .containsExactly(
                        "2 board-lacks-name ImportError",
                        "4 board-lacks-name AttributeEr",
                        "6 board-lacks-name AttributeEr",
                        "7 cpython-only AttributeError:");
        assertThat(found(Board.ESP32, program)).hasSize(1);
    }

    @Test
    void namesThatOnlyComputersHaveAreMissingOnBoards() {
        String program = "import os, sys\nfrom time import clock\nos.getenv('A')\nsys.exc_info()\nos.listdir()\n"
                + "if hasattr(os, 'system'):\n    os.system('x')\n";
        assertThat(found(null, program)).isEmpty();
        assertThat(found(Board.RP2, program))
                .extracting(line -> line.substring(0, 18))
                .containsExactly("2 board-lacks-name", "3 board-lacks-name", "4 board-lacks-name");
        workspace.setBoard(Board.RP2);
        assertThat(completed("import os\nos.")).contains("dupterm", "listdir").doesNotContain("getenv", "system");
        workspace.setBoard(null);
        assertThat(completed("import os\nos.")).contains("getenv").doesNotContain("dupterm");
    }

    @Test
    void wrongArgumentsOfHardwareAreReported() {
        String program = "import machine, bluetooth\nmachine.Timer(1, period=3, tick=4)\nmachine.RTC(0)\n"
                + "machine.PWM(machine.Pin(1), 50, duty_u16=3)\nmachine.Pin(1, machine.Pin.OUT, drive=1)\n";
        assertThat(found(Board.ESP32, program))
                .containsExactly(
                        "2 wrong-arguments TypeError: Timer() got an unexpected keyword argument 'tick'",
                        "3 wrong-arguments TypeError: RTC() takes 0 positional arguments but 1 were given");
        assertThat(found(Board.RP2, program))
                .contains("5 wrong-arguments TypeError: Pin() got an unexpected keyword argument 'drive'");
    }

    @Test
    void aModuleThatTheBoardLacksIsReported() {
        assertThat(found(Board.RP2, PROGRAM))
                .containsExactly(
                        "1 board-lacks-module ImportError: no module named 'bluetooth' in the firmware of rp2"
                                + " (Raspberry Pi Pico with RP2040)",
                        "1 board-lacks-module ImportError: no module named 'esp32' in the firmware of rp2"
                                + " (Raspberry Pi Pico with RP2040)",
                        "1 board-lacks-module ImportError: no module named 'network' in the firmware of rp2"
                                + " (Raspberry Pi Pico with RP2040)",
                        "1 board-lacks-module ImportError: no module named 'ssl' in the firmware of rp2"
                                + " (Raspberry Pi Pico with RP2040)",
                        "12 board-lacks-name AttributeError: 'wake_reason' is not in 'machine' of rp2"
                                + " (Raspberry Pi Pico with RP2040); other boards have it",
                        "2 board-lacks-name ImportError: 'TouchPad' is not in 'machine' of rp2"
                                + " (Raspberry Pi Pico with RP2040); other boards have it",
                        "3 unknown-module no module named 'urequests_of_nobody' is built in, in the workspace or among the"
                                + " stubs");
        assertThat(found(Board.ESP32, PROGRAM))
                .extracting(line ->
                        line.replaceAll("Error: (no module named )?", "").substring(0, 28))
                .containsExactly(
                        "1 board-lacks-module Import'", "11 board-lacks-name Attribut", "3 unknown-module no module n");
    }

    @Test
    void withoutABoardAllModulesAreKnown() {
        assertThat(found(null, PROGRAM)).singleElement().asString().startsWith("3 unknown-module");
    }

    @Test
    void theUsersStubsWin() throws IOException {
        Files.createDirectory(folder.resolve("typings"));
        Files.writeString(folder.resolve("typings/network.pyi"), "def mine() -> int: ...\n");
        workspace.addFolder(folder.toUri().toString());
        workspace.setStubPaths(List.of("typings"));
        assertThat(found(Board.RP2, "import network\nnetwork.mine()\n")).isEmpty();
        assertThat(hover("import network\nnetwork.mine()\n", 1, 10)).isEqualTo("def mine() -> int");
    }

    @Test
    void hoversSaySignatureTypesAndUnits() {
        String text = "from machine import ADC\nlevel = ADC(0).read_u16()\nlevel\n";
        assertThat(hover(text, 1, 17))
                .isEqualTo("def read_u16(self) -> int\n\nThe reading, 0 to 65535 whatever the converter's resolution.");
        assertThat(hover(text, 2, 1)).isEqualTo("level: int");
    }

    private String hover(String text, int line, int character) {
        Document document = new Document(folder.resolve("main.py").toUri().toString(), 1, text);
        return Hover.at(Question.about(document, workspace), new Position(line, character), false)
                .getContents()
                .getRight()
                .getValue();
    }

    @Test
    void importsAreCompletedWithTheModulesOfTheBoard() {
        workspace.setBoard(Board.PYBOARD);
        assertThat(completed("import ")).contains("pyb", "machine", "json").doesNotContain("esp32", "ssl", "network");
        workspace.setBoard(Board.ESP8266);
        assertThat(completed("import ")).contains("esp", "network", "espnow").doesNotContain("pyb", "cmath");
        assertThat(completed("import machine\nmachine.Pin."))
                .contains("PULL_UP")
                .doesNotContain("ALT_SPI");
    }

    @Test
    void theNumberOfArgumentsIsTheBoards() {
        String program = "import machine\nmachine.freq(1, 2)\n";
        assertThat(found(null, program)).isEmpty();
        assertThat(found(Board.RP2, program)).isEmpty();
        assertThat(found(Board.PYBOARD, program)).isEmpty();
        assertThat(found(Board.ESP32, program)).singleElement().asString().contains("wrong-arguments");
    }

    @Test
    void namesToBeImportedAreThoseOfTheBoard() {
        workspace.setBoard(null);
        assertThat(completed("phas")).contains("phase");
        assertThat(completed("cmat")).contains("cmath");
        workspace.setBoard(Board.SAMD);
        assertThat(completed("phas")).doesNotContain("phase");
        assertThat(completed("cmat")).doesNotContain("cmath");
        assertThat(importFixes("phase(1)\n")).isEmpty();
        workspace.setBoard(Board.RP2);
        assertThat(completed("phas")).contains("phase");
        assertThat(importFixes("phase(1)\n")).containsExactly("from cmath import phase");
    }

    private List<String> importFixes(String text) {
        Document document = new Document(folder.resolve("main.py").toUri().toString(), 1, text);
        Inference inference = new Inference(workspace);
        List<Diagnostic> found = Rules.check(document, inference, DiagnosticSettings.DEFAULT);
        return CodeActions.at(
                        Question.about(document, workspace),
                        document.range(document.tree().module().span()),
                        found,
                        List.of(CodeActionKind.QuickFix))
                .stream()
                .map(CodeAction::getTitle)
                .filter(title -> title.startsWith("from "))
                .toList();
    }

    private List<String> completed(String text) {
        Document document = new Document(folder.resolve("main.py").toUri().toString(), 1, text);
        Question question = Question.about(document, workspace);
        Position end = document.position(text.length());
        return Completion.at(question, end, Importable.NONE, Completion.Abilities.NONE).getItems().stream()
                .map(CompletionItem::getLabel)
                .toList();
    }

    static List<String> stubs() {
        return BundledStubs.names();
    }

    @ParameterizedTest
    @MethodSource("stubs")
    void aStubIsAProgramThatNamesBoardsAndSaysWhatItsFunctionsReturn(String name) {
        Document stub = workspace.stubOfAnyBoard(name);
        assertThat(Rules.check(stub, new Inference(workspace), DiagnosticSettings.DEFAULT))
                .filteredOn(finding -> finding.getCode().getLeft().matches("syntax-error|compile-error|undefined-name"))
                .isEmpty();
        Matcher boards =
                Pattern.compile("# (?:boards|only): (.*)").matcher(stub.source().text());
        while (boards.find()) {
            assertThat(Arrays.asList(boards.group(1).split(" ")))
                    .allMatch(board -> Board.named(board).isPresent());
        }
        assertDocumented(stub, stub.tree().module());
    }

    private static void assertDocumented(Document stub, Node node) {
        if (node instanceof FunctionDefinition function) {
            boolean special = function.name().text().startsWith("__");
            assertThat(special || stub.text(function.span()).contains("\"\"\""))
                    .as(function.name().text())
                    .isTrue();
        }
        node.forEachChild(child -> assertDocumented(stub, child));
    }

    @ParameterizedTest
    @EnumSource(Board.class)
    void theStubsOfABoardAreWhole(Board board) {
        workspace.setBoard(board);
        assertThat(workspace.stubNames()).contains("machine");
        for (String name : workspace.stubNames()) {
            Document stub = workspace.find(new Document("untitled:x", 1, ""), 0, name);
            assertThat(Rules.check(stub, new Inference(workspace), DiagnosticSettings.DEFAULT))
                    .as(name)
                    .filteredOn(finding -> finding.getCode().getLeft().matches("syntax-error|undefined-name|board.*"))
                    .isEmpty();
        }
    }
}
