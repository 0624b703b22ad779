package dev.aiinit.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class LambdaClassesTest {
    private static final String PACKAGE = "dev/aiinit/build/";

    @Test
    void whatTheLambdasDoStaysTheSame() throws Exception {
        Map<String, byte[]> rewritten = LambdaClasses.rewrite(compiled());

        Class<?> type = new Defining(rewritten).loadClass("dev.aiinit.build.Lambdas");
        var constructor = type.getDeclaredConstructor(String.class);
        constructor.setAccessible(true);
        Supplier<?> lambdas = (Supplier<?>) constructor.newInstance("my ");

        assertThat(type).isNotSameAs(Lambdas.class);
        assertThat(lambdas.get()).isEqualTo(new Lambdas("my ").get());
    }

    @Test
    void noLambdaIsLeftToLink() throws IOException {
        assertThat(linked(compiled())).isNotEmpty();
        assertThat(linked(LambdaClasses.rewrite(compiled()))).isEmpty();
    }

    @Test
    void theFolderIsCopiedWithAllThatIsNoClass(@TempDir Path folder) throws IOException {
        Path from = folder.resolve("from");
        Files.createDirectories(from.resolve(PACKAGE));
        Files.writeString(from.resolve("data.txt"), "kept");
        for (Map.Entry<String, byte[]> each : compiled().entrySet()) {
            Files.write(from.resolve(each.getKey() + ".class"), each.getValue());
        }

        LambdaClasses.main(new String[] {from.toString(), folder.resolve("to").toString()});

        assertThat(folder.resolve("to/data.txt")).hasContent("kept");
        assertThat(folder.resolve("to/" + PACKAGE + "Lambdas$lambda1.class")).exists();
        assertThat(folder.resolve("to/" + PACKAGE + "Lambdas$Inner.class")).exists();
    }

    private static Map<String, byte[]> compiled() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String name : List.of("Lambdas", "Lambdas$Greeting", "Lambdas$Inner")) {
            try (InputStream in = LambdaClassesTest.class.getResourceAsStream(name + ".class")) {
                classes.put(PACKAGE + name, in.readAllBytes());
            }
        }
        return classes;
    }

    /** The call sites that make lambdas at run time. */
    private static List<String> linked(Map<String, byte[]> classes) {
        List<String> linked = new ArrayList<>();
        classes.forEach((name, bytes) -> new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String method, String type, String signature, String[] thrown) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitInvokeDynamicInsn(
                                            String called, String made, Handle bootstrap, Object... arguments) {
                                        linked.add(name + "." + method + ": " + bootstrap);
                                    }
                                };
                            }
                        },
                        0));
        return linked;
    }

    /** Takes these classes from here and all others from where they were. */
    private static final class Defining extends ClassLoader {
        private final Map<String, byte[]> classes;

        Defining(Map<String, byte[]> classes) {
            super(LambdaClassesTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/'));
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
        }
    }
}
