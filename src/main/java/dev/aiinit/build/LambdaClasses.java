package dev.aiinit.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes of each lambda and method reference a class of its own, as javac did before Java 8. Linked at run time each costs some 0.1 ms at
 * every start of the program, and a first run meets 800 of them; a class comes ready out of the class-data archive.
 */
public final class LambdaClasses {
    private static final int API = Opcodes.ASM9;

    /** By internal name. */
    private final Map<String, byte[]> classes = new TreeMap<>();

    private final Map<String, List<String>> joining = new TreeMap<>();

    private LambdaClasses() {}

    /** Takes the folder of the compiled classes and the folder for the result, which also gets all that is no class. */
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        Map<String, byte[]> compiled = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(path).toString().replace('\\', '/');
                byte[] bytes = Files.readAllBytes(path);
                if (name.endsWith(".class")) {
                    compiled.put(name.substring(0, name.length() - ".class".length()), bytes);
                } else {
                    write(to.resolve(name), bytes);
                }
            }
        }
        for (Map.Entry<String, byte[]> each : rewrite(compiled).entrySet()) {
            write(to.resolve(each.getKey() + ".class"), each.getValue());
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    /** The same classes without lambdas, and those made of the lambdas; by internal name. */
    static Map<String, byte[]> rewrite(Map<String, byte[]> compiled) {
        LambdaClasses result = new LambdaClasses();
        compiled.forEach(result::add);
        result.joining.forEach(result::join);
        return result.classes;
    }

    private void add(String name, byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Replacing(name, writer), 0);
        classes.put(name, writer.toByteArray());
    }

    /** Private methods can be called only by members that the host of the nest names. */
    private void join(String host, List<String> members) {
        byte[] bytes = classes.get(host);
        if (bytes == null) {
            throw new IllegalStateException("no class " + host);
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(API, writer) {
                    @Override
                    public void visitEnd() {
                        members.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        classes.put(host, writer.toByteArray());
    }

    /** Copies one class and puts a call where a lambda was made. */
    private final class Replacing extends ClassVisitor {
        private final String name;
        private String host;
        private int made;

        Replacing(String name, ClassVisitor next) {
            super(API, next);
            this.name = name;
            this.host = name;
        }

        @Override
        public void visitNestHost(String nestHost) {
            host = nestHost;
            super.visitNestHost(nestHost);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(API, super.visitMethod(access, method, descriptor, signature, exceptions)) {
                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    if (LambdaClass.isLambda(bootstrap)) {
                        String lambda = name + "$lambda" + ++made;
                        Site site = new Site(
                                called, Type.getMethodType(type), (Type) arguments[0], (Handle) arguments[1], (Type)
                                        arguments[2]);
                        classes.put(lambda, LambdaClass.of(lambda, host, site));
                        joining.computeIfAbsent(host, unused -> new ArrayList<>())
                                .add(lambda);
                        visitMethodInsn(Opcodes.INVOKESTATIC, lambda, LambdaClass.FACTORY, type, false);
                    } else {
                        super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
                    }
                }
            };
        }
    }

    /**
     * A place where a lambda is made.
     *
     * @param method the one method of its interface
     * @param factory what it captures, and the interface
     * @param erased the type of that method as the interface declares it
     * @param body what is called in the end
     * @param exact the type of that method here
     */
    record Site(String method, Type factory, Type erased, Handle body, Type exact) {}
}
