package dev.vivarium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.checkpoint.Checkpoint;
import dev.vivarium.checkpoint.HeapHash;
import dev.vivarium.checkpoint.RecordedRun;
import dev.vivarium.checkpoint.Replay;
import dev.vivarium.heap.Value;
import dev.vivarium.host.SystemHost;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.vm.AllocationSites;
import dev.vivarium.vm.CodePosition;
import dev.vivarium.vm.SiteTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AllocationSitesTest {
    private static final MachineOptions OPTIONS = MachineOptions.DEFAULT.withSites(true);
    private static final String PROGRAM = """
            def make(n):
                return [n, n]

            def numbers():
                for i in range(2):
                    yield [i]

            def deep(n):
                if n:
                    return deep(n - 1)
                return make(n)

            a = make(1)
            b = make(2)
            c = [make(3)
                 for i in range(2)]
            d = sorted([2, 1], key=lambda n: make(n))
            e = list(numbers())
            for i in range(500):
                deep(i % 100)
            import gc
            gc.collect()
            f = deep(60)
            g = {}
            """;

    private static SystemHost host() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        return new SystemHost(new ByteArrayInputStream(new byte[0]), output, output);
    }

    private static Machine run(MachineOptions options, String program) {
        Machine machine = new Machine(options, host());
        assertThat(machine.programs().runText(program, List.of("x.py"))).isZero();
        return machine;
    }

    private static long global(Machine machine, String name) {
        long globals = ModuleType.globals(machine.space(), machine.programs().main());
        return DictType.get(machine.space(), globals, machine.space().interned(name));
    }

    private static String stack(Machine machine, long object) {
        AllocationSites sites = machine.allocationSites();
        return sites.tree().stack(sites.siteOf(object)).stream()
                .map(place -> place.block() + ":" + place.line())
                .collect(Collectors.joining(" "));
    }

    private static String stack(Machine machine, String global) {
        return stack(machine, global(machine, global));
    }

    @Test
    void anObjectIsBornWhereItsLineRanAndKnowsWhoCalledIt() {
        Machine machine = run(OPTIONS, PROGRAM);
        assertThat(stack(machine, "a")).isEqualTo("make:2 <module>:13");
        assertThat(stack(machine, "b")).isEqualTo("make:2 <module>:14");
        assertThat(stack(machine, "c")).startsWith("<listcomp>:1").endsWith("<module>:16");
        assertThat(stack(machine, "g")).isEqualTo("<module>:24");
        AllocationSites sites = machine.allocationSites();
        CodePosition place = sites.tree().position(sites.siteOf(global(machine, "a")));
        assertThat(place.file()).isEqualTo("<stdin>");
    }

    @Test
    void ofDeepCallsTheInnermostAreKept() {
        Machine machine = run(OPTIONS, PROGRAM);
        String stack = stack(machine, "f");
        assertThat(stack).startsWith("make:2 deep:11 deep:10 deep:10 ");
        assertThat(stack.split(" ")).hasSizeBetween(17, 32);
        assertThat(machine.allocationSites().tree().count()).isLessThan(500);
    }

    @Test
    void notingSitesChangesNeitherHeapNorCollections() {
        for (boolean stress : new boolean[] {false, true}) {
            Machine with = run(OPTIONS.withStress(stress), PROGRAM);
            Machine without = run(OPTIONS.withSites(false).withStress(stress), PROGRAM);
            assertThat(HeapHash.of(with)).isEqualTo(HeapHash.of(without));
            assertThat(with.collector().collections())
                    .isEqualTo(without.collector().collections());
        }
    }

    @Test
    void whatIsFreedOrWasBornUnwatchedHasNoSite() {
        Machine machine = run(MachineOptions.DEFAULT, "a = [1]");
        AllocationSites sites = machine.allocationSites();
        assertThat(sites.siteOf(global(machine, "a"))).isEqualTo(SiteTree.NONE);
        sites.record();
        assertThat(sites.siteOf(global(machine, "a"))).isEqualTo(SiteTree.NONE);
        long freed = machine.heap().allocate(100);
        machine.heap().free(freed);
        assertThat(sites.siteOf(freed)).isEqualTo(SiteTree.NONE);
        assertThat(sites.siteOf(Value.NULL)).isEqualTo(SiteTree.NONE);
    }

    @Test
    void theObjectsOfASiteAreCounted() {
        Machine machine = run(OPTIONS, "x = [[i] for i in range(300)]\n");
        long list = global(machine, "x");
        int last = -1;
        for (int i = 0; i < 300; i++) {
            int head = Value.block(ListType.get(machine.space(), list, i));
            assertThat(machine.allocationSites().ordinalOfHead(head)).isGreaterThan(last);
            last = machine.allocationSites().ordinalOfHead(head);
        }
    }

    @Test
    void everyBirthIsTold() {
        Machine machine = new Machine(OPTIONS, host());
        List<String> born = new ArrayList<>();
        AllocationSites sites = machine.allocationSites();
        sites.setListener((address, bytes, site) -> {
            if (site != SiteTree.NONE && sites.tree().position(site).line() == 2) {
                born.add(machine.heap().isObject(address) + " " + bytes);
            }
        });
        machine.programs().runText("x = 1\ny = bytearray(100)\n", List.of("x.py"));
        assertThat(born).contains("true 100");
    }

    @Test
    void aCheckpointBringsSitesBack() {
        RecordedRun run = new RecordedRun(OPTIONS, host(), programs -> programs.runText(PROGRAM, List.of("x.py")), 50);
        run.run();
        Machine original = run.machine();
        assertThat(run.checkpoints()).hasSizeGreaterThan(3);
        for (Checkpoint checkpoint : run.checkpoints()) {
            List<Machine> machines = new ArrayList<>();
            Replay.of(run).toEnd(checkpoint.beat(), machines::add);
            for (String name : List.of("a", "b", "c", "f", "g")) {
                assertThat(stack(machines.get(0), name)).as(name).isEqualTo(stack(original, name));
            }
        }
    }
}
