package dev.vivarium.lsp.server;

import dev.vivarium.lsp.diagnostic.DiagnosticSettings;
import dev.vivarium.lsp.diagnostic.Recheck;
import dev.vivarium.lsp.diagnostic.Rules;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.ModuleFinder;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Checks a small program while the client and the server greet each other, so that the classes and tables that the first
 * document needs are there when it comes.
 */
final class WarmUp {
    /** A bit of everything. */
    private static final String PROGRAM = """
            import gc, sys as system
            from math import sqrt, pi as PI
            from micropython import const
            LIMIT = const(1 << 3)
            @decorate
            def function(a, *b, c=1, **d):
                global total
                if a and not c or b is None:
                    return [x ** 2 for x in b if x], {y: 1 for y in d}, (z for z in a)
                elif a < c <= LIMIT:
                    del d["a"], b[1:2]
                else:
                    total += -sqrt(PI) // 2 % 3
                while a:
                    a, *b = b or (1, 2.5, "text", b"bytes", None, {1, 2}, {})
                    break
                for i, j in enumerate(b):
                    continue
                try:
                    assert a, "message"
                    raise ValueError("{}".format(a))
                except (OSError, ValueError) as error:
                    print(error, f"{a!r} and {b}", end="")
                finally:
                    pass
                return lambda x, y=2: x if y else function(*x, **y)
            class Class(object):
                attribute: int = 0
                def __init__(self, value):
                    super().__init__()
                    self.value = value
                async def method(self):
                    async with self as other:
                        await other.method()
                    yield (n := self.value)
                    yield from other
            with open("name") as file:
                file.read().strip().encode().decode()
            total = Class(function(1)).value
            total.missing
            undefined(total, 1, 2)
            """;

    private static final AtomicBoolean DONE = new AtomicBoolean();

    private WarmUp() {}

    /** Begins, unless another session of this process did before. */
    static void begin() {
        if (!DONE.getAndSet(true)) {
            WorkerThreads.named("lsp-warm-up").newThread(WarmUp::run).start();
        }
    }

    private static void run() {
        Recheck recheck = new Recheck();
        Document document = new Document(Document.PROVIDED + "warm-up:main.py", 1, PROGRAM);
        for (Document version :
                new Document[] {document, document.next(2, PROGRAM + "x = (\n"), document.next(3, PROGRAM)}) {
            Rules.check(version, ModuleFinder.NONE, DiagnosticSettings.DEFAULT, recheck, () -> false);
        }
    }
}
