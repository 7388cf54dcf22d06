package dev.vivarium.lsp.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.lsp.AppliedEdits;
import dev.vivarium.lsp.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatterTest {
    /** Any folder of programs; the corpus of the whole product by default. */
    private static final Path PROGRAMS = Path.of(System.getProperty("vivarium.format.programs", "../tests/programs"));

    @Test
    void operatorsAndCommasAreSpaced() {
        assertThat(formatted("x=f( 1,2 ,a = -3)[ 0 ]\ny=x+ 1\nz=2*x if not x else  ~x\n"))
                .isEqualTo("x = f(1, 2, a = -3)[0]\ny = x + 1\nz = 2*x if not x else ~x\n");
    }

    @Test
    void starsSlicesAndLambdasKeepTheirShape() {
        String text = "def f(*args, **kw):\n    return a[1:-1], lambda x=1: x, f(*args, **kw), {1: 2}\n";
        assertThat(formatted(text)).isEqualTo(text);
    }

    @Test
    void definitionsStandApart() {
        assertThat(
                        formatted(
                                "import a\ndef f():\n  pass\n# about g\ndef g():\n  pass\nclass C:\n  x = 1\n  def m(self):\n    pass\nf()\n"))
                .isEqualTo("import a\n\n\ndef f():\n  pass\n\n\n# about g\ndef g():\n  pass\n\n\n"
                        + "class C:\n  x = 1\n\n  def m(self):\n    pass\n\n\nf()\n");
    }

    @Test
    void trailingBlanksAndManyBlankLinesGo() {
        assertThat(formatted("\n\nx = 1   \n\n\n\n\ny = 2 # two\n   \n\n")).isEqualTo("x = 1\n\n\ny = 2  # two\n");
    }

    @Test
    void stringsAndJoinedLinesAreLeftAlone() {
        String text = "x = '''a  \n\n\n\n  b'''\ny = 1 + \\\n    2\nz = f'{ x !r}'\n";
        assertThat(formatted(text)).isEqualTo(text);
    }

    @Test
    void aDocumentWithAnErrorIsLeftAsItIs() {
        assertThat(Formatter.edits(new Document("file:///a.py", 1, "x=(1,\n"))).isEmpty();
    }

    @Test
    void formattingTwiceIsFormattingOnceAndKeepsTheBytecode() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
                check(file, broken);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static void check(Path file, List<String> broken) throws IOException {
        String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        String once = formatted(text);
        if (!formatted(once).equals(once)) {
            broken.add(file + " is laid out otherwise the second time");
        }
        if (!code(text).equals(code(once))) {
            broken.add(file + " means something else");
        }
    }

    private static String formatted(String text) {
        Document document = new Document("file:///sample.py", 1, text);
        return AppliedEdits.apply(document, Formatter.edits(document));
    }

    /** What a program compiles to without line numbers, or the error. */
    private static List<Object> code(String text) {
        try {
            Document document = new Document("sample.py", 1, text);
            CompiledModule module = Compiler.compile(document.tree(), "sample.py", CompileOptions.DEFAULT);
            return List.of(module.qstrs(), module.constants(), code(module.root()));
        } catch (CompileError e) {
            return List.of(e.getMessage());
        }
    }

    private static String code(CodeUnit unit) {
        StringBuilder code = new StringBuilder(unit.kind().toString());
        if (unit.kind() != CodeUnit.Kind.NATIVE_ASSEMBLER) {
            byte[] bytes = unit.bytecode();
            code.append(Arrays.toString(Arrays.copyOfRange(bytes, unit.prelude().opcodesOffset(), bytes.length)));
        }
        unit.children().forEach(child -> code.append(code(child)));
        return code.toString();
    }
}
