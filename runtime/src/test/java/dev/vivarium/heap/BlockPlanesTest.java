package dev.vivarium.heap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockPlanesTest {
    private final BlockPlanes planes = new BlockPlanes(200);

    @Test
    void noBlockLiesBehindTheCapacity() {
        for (int blocks = 1; blocks < 200; blocks++) {
            assertThat(new BlockPlanes(blocks).capacity()).isGreaterThanOrEqualTo(blocks);
        }
    }

    @Test
    void anObjectIsAHeadAndItsTails() {
        planes.occupy(60, 70);
        assertThat(planes.kind(59)).isEqualTo(BlockPlanes.FREE);
        assertThat(planes.kind(60)).isEqualTo(BlockPlanes.HEAD);
        assertThat(planes.kind(61)).isEqualTo(BlockPlanes.TAIL);
        assertThat(planes.kind(129)).isEqualTo(BlockPlanes.TAIL);
        assertThat(planes.kind(130)).isEqualTo(BlockPlanes.FREE);
        assertThat(planes.chainLength(60)).isEqualTo(70);
    }

    @Test
    void aMarkedHeadStillStartsAnObjectAndHidesNoTails() {
        planes.occupy(3, 2);
        planes.occupy(5, 1);
        planes.mark(5);
        assertThat(planes.kind(5)).isEqualTo(BlockPlanes.MARK);
        assertThat(planes.isHead(5)).isFalse();
        assertThat(planes.startsObject(5)).isTrue();
        assertThat(planes.chainLength(3)).isEqualTo(2);
        planes.unmark(5);
        assertThat(planes.isHead(5)).isTrue();
    }

    @Test
    void searchesAcrossWords() {
        planes.occupy(0, 130);
        assertThat(planes.nextFree(0)).isEqualTo(130);
        planes.occupy(190, 10);
        assertThat(planes.nextUsed(130, planes.endBlock())).isEqualTo(190);
        assertThat(planes.nextObject(1)).isEqualTo(190);
        assertThat(planes.nextFree(190)).isEqualTo(200);
        assertThat(planes.nextObject(191)).isEqualTo(200);
    }

    @Test
    void anObjectMayEndWithThePool() {
        planes.occupy(128, 72);
        assertThat(planes.chainEnd(128)).isEqualTo(200);
        assertThat(planes.usedBlocks()).isEqualTo(72);
        planes.release(128, 200);
        assertThat(planes.usedBlocks()).isZero();
    }

    @Test
    void tableGroupsAreEightBlocks() {
        planes.setFinaliser(64);
        planes.setFinaliser(71);
        planes.setWeakref(72);
        assertThat(planes.finaliserGroup(66)).isEqualTo(0b1000_0001);
        assertThat(planes.finaliserGroup(72)).isZero();
        assertThat(planes.weakrefGroup(72)).isEqualTo(1);
        planes.clearFinaliser(64);
        assertThat(planes.finaliserGroup(64)).isEqualTo(0b1000_0000);
    }
}
