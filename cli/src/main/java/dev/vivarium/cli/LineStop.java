package dev.vivarium.cli;

import dev.vivarium.Machine;
import dev.vivarium.host.Host;
import dev.vivarium.inspector.page.LivePage;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import dev.vivarium.vm.StopHook;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Stops a program at a line of its file, shows its heap there, and lets it go on when Enter is pressed. */
final class LineStop implements StopHook {
    private final Machine machine;
    private final LivePage page;
    private final String file;
    private final int line;

    LineStop(Machine machine, LivePage page, String file, int line) {
        this.machine = machine;
        this.page = page;
        this.file = file;
        this.line = line;
    }

    @Override
    public void loaded(CodePlace code) {
        if (!code.file().equals(file)) {
            return;
        }
        boolean[] stops = new boolean[code.instructions()];
        for (int statement : code.statements()) {
            stops[statement] = code.line(statement) == line;
        }
        code.stopAt(stops);
    }

    @Override
    public void reached(ProgramFrames frames) {
        machine.space().host.flush(Host.STANDARD_OUTPUT);
        page.stopped(machine, List.of(), file + " line " + line);
        System.err.println("vivarium: stopped at " + file + ":" + line + "; Enter goes on");
        awaitEnter();
        page.resumed();
    }

    private static void awaitEnter() {
        try {
            int octet = System.in.read();
            while (octet >= 0 && octet != '\n') {
                octet = System.in.read();
            }
            if (octet < 0) {
                // Nobody can press it: the page stays at this line.
                new CountDownLatch(1).await();
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void raised(ProgramFrames frames, long exception) {}
}
