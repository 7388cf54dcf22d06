package dev.vivarium.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever stands in a document, each request is answered or refused. */
@Timeout(300)
class BrokenTextsTest {
    private static final String URI = "file:///folder/broken.py";
    private static final String CLASSES = """
            import gc, math as m
            from os import stat
            @deco
            class A(B, list):
                \"\"\"Text.\"\"\"
                x: int = 3
                def f(self, a, *b, c=1, **d):
                    return f"{a!r:>{c}}" if a else [y for y in b]
            """;
    private static final String STATEMENTS = """
            async def g():
                async with a() as b:
                    await b.c[1:2](d=3)
            try:
                with open('f') as s: s.read(); del s
            except (OSError, ValueError) as e:
                raise e
            finally:
                x = y = lambda q: {q: 1, 2: (yield)}
            while x := 3: break
            else: x += not 1 < 2
            """;

    private final VivariumLanguageServer server = new VivariumLanguageServer();
    private final EveryRequest every = new EveryRequest(server);
    private int version;

    @BeforeEach
    void start() throws Exception {
        server.connect(new SilentClient());
        server.initialize(new InitializeParams()).get();
        server.initialized(new InitializedParams());
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "python", version, "")));
    }

    @AfterEach
    void stop() throws Exception {
        server.shutdown().get();
        server.close();
    }

    private void mustAnswer(String text, int offset) throws Exception {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(URI, ++version),
                        List.of(new TextDocumentContentChangeEvent(text))));
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(each -> each == '\n').count();
        int character = offset - before.lastIndexOf('\n') - 1;
        assertThat(every.failedAt(URI, line, character)).as(before).isEmpty();
    }

    @Test
    void programsThatAreBeingTyped() throws Exception {
        for (String program : List.of(CLASSES, STATEMENTS)) {
            for (int end = 0; end <= program.length(); end++) {
                mustAnswer(program.substring(0, end), end);
            }
        }
    }

    @Test
    void programsOfWhichALineIsMissing() throws Exception {
        for (String program : List.of(CLASSES, STATEMENTS)) {
            List<String> lines = program.lines().toList();
            for (int missing = 0; missing < lines.size(); missing++) {
                String before = String.join("\n", lines.subList(0, missing)) + "\n";
                String text = before + String.join("\n", lines.subList(missing + 1, lines.size())) + "\n";
                mustAnswer(text, Math.min(before.length() + 3, text.length()));
            }
        }
    }

    @Test
    void filesThatAreNoText() throws Exception {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        mustAnswer(new String(bytes, StandardCharsets.ISO_8859_1), 3_000);
        mustAnswer(new String(bytes, StandardCharsets.UTF_8), 1_000);
        mustAnswer("x = 1\n\0\0\uFFFF\uD800 = '\uDFFF\r\r\n\t\f\u2028", 9);
    }

    @Test
    void linesOfTenMegabytes() throws Exception {
        String line = "x = '" + "a".repeat(10_000_000) + "'\n";
        mustAnswer(line, 5_000_000);
        mustAnswer("# " + line, 5_000_000);
        mustAnswer("y = [" + "1, ".repeat(100_000) + "2]\ny.", 300_010);
    }

    @Test
    void nestingTooDeep() throws Exception {
        mustAnswer("x = " + "(".repeat(50_000), 20_000);
        mustAnswer("x = " + "-".repeat(50_000) + "1\n", 20_000);
        mustAnswer("x = " + "f(".repeat(2_000) + ")".repeat(2_000) + "\n", 3_000);
        mustAnswer("x" + ".y".repeat(20_000) + "\n", 20_001);
        StringBuilder blocks = new StringBuilder();
        for (int depth = 0; depth < 500; depth++) {
            blocks.append(" ".repeat(depth)).append("if x:\n");
        }
        mustAnswer(blocks.toString(), blocks.length() / 2);
    }
}
