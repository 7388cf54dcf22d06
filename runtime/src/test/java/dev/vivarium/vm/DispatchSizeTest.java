package dev.vivarium.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

class DispatchSizeTest {
    /** HotSpot never compiles a method of more bytes than this. */
    private static final int HUGE_METHOD = 8000;

    @Test
    void theDispatchLoopStaysWellBelowTheSizeThatHotSpotCompiles() throws IOException {
        assertThat(largestSize("dispatch")).isBetween(1, HUGE_METHOD * 3 / 4);
    }

    private static int largestSize(String method) throws IOException {
        int[] size = new int[1];
        new ClassReader(Dispatch.class.getName())
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] thrown) {
                                return name.equals(method) ? measuring(size) : null;
                            }
                        },
                        0);
        return size[0];
    }

    private static MethodVisitor measuring(int[] size) {
        return new CodeSizeEvaluator(null) {
            @Override
            public void visitEnd() {
                size[0] = Math.max(size[0], getMaxSize());
            }
        };
    }
}
