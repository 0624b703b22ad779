package dev.aiinit.build;

import dev.aiinit.build.LambdaClasses.Site;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** Writes the class of one lambda: what it captures in fields, and one method that calls the body. */
final class LambdaClass {
    static final String FACTORY = "make";
    private static final Type OBJECT = Type.getType(Object.class);

    private final Type name;
    private final Site site;
    private final Type[] captured;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private LambdaClass(String name, Site site) {
        this.name = Type.getObjectType(name);
        this.site = site;
        this.captured = site.factory().getArgumentTypes();
    }

    /** Whether a call site makes a plain lambda; serializable ones and those with bridges stay as they are. */
    static boolean isLambda(Handle bootstrap) {
        return bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && bootstrap.getName().equals("metafactory");
    }

    /** The class file; {@code make} of it takes what the call site takes, and gives the lambda. */
    static byte[] of(String name, String host, Site site) {
        LambdaClass lambda = new LambdaClass(name, site);
        String implemented = site.factory().getReturnType().getInternalName();
        lambda.writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                OBJECT.getInternalName(),
                new String[] {implemented});
        lambda.writer.visitNestHost(host);
        for (int i = 0; i < lambda.captured.length; i++) {
            lambda.writer.visitField(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), lambda.captured[i].getDescriptor(), null, null);
        }
        lambda.constructor();
        lambda.factory();
        lambda.call();
        lambda.writer.visitEnd();
        return lambda.writer.toByteArray();
    }

    private static String field(int number) {
        return "captured" + number;
    }

    private Method constructorOf() {
        return new Method("<init>", Type.VOID_TYPE, captured);
    }

    private void constructor() {
        GeneratorAdapter code = method(Opcodes.ACC_PRIVATE, constructorOf());
        code.loadThis();
        code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
        for (int i = 0; i < captured.length; i++) {
            code.loadThis();
            code.loadArg(i);
            code.putField(name, field(i), captured[i]);
        }
        code.returnValue();
        code.endMethod();
    }

    private void factory() {
        GeneratorAdapter code =
                method(Opcodes.ACC_STATIC, new Method(FACTORY, site.factory().getDescriptor()));
        code.newInstance(name);
        code.dup();
        code.loadArgs();
        code.invokeConstructor(name, constructorOf());
        code.returnValue();
        code.endMethod();
    }

    private void call() {
        GeneratorAdapter code = method(
                Opcodes.ACC_PUBLIC, new Method(site.method(), site.erased().getDescriptor()));
        Handle body = site.body();
        Type owner = Type.getObjectType(body.getOwner());
        boolean makes = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        boolean isStatic = body.getTag() == Opcodes.H_INVOKESTATIC;
        if (makes) {
            code.newInstance(owner);
            code.dup();
        }
        for (int i = 0; i < captured.length; i++) {
            code.loadThis();
            code.getField(name, field(i), captured[i]);
        }
        Type[] wanted = Type.getArgumentTypes(body.getDesc());
        Type[] erased = site.erased().getArgumentTypes();
        Type[] exact = site.exact().getArgumentTypes();
        int receiver = makes || isStatic ? 0 : 1;
        for (int i = 0; i < erased.length; i++) {
            int at = captured.length + i - receiver;
            code.loadArg(i);
            adapt(code, erased[i], exact[i]);
            adapt(code, exact[i], at < 0 ? owner : wanted[at]);
        }
        int opcode = makes
                ? Opcodes.INVOKESPECIAL
                : isStatic
                        ? Opcodes.INVOKESTATIC
                        : body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        code.visitMethodInsn(opcode, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        adapt(
                code,
                makes ? owner : Type.getReturnType(body.getDesc()),
                site.exact().getReturnType());
        adapt(code, site.exact().getReturnType(), site.erased().getReturnType());
        code.returnValue();
        code.endMethod();
    }

    /** Turns what lies on the stack into another type, in the ways in which Java lets a lambda's types differ. */
    private static void adapt(GeneratorAdapter code, Type from, Type to) {
        if (from.equals(to) || from.equals(Type.VOID_TYPE)) {
            return;
        }
        if (to.equals(Type.VOID_TYPE)) {
            if (from.getSize() == 2) {
                code.pop2();
            } else {
                code.pop();
            }
        } else if (isReference(from) && isReference(to)) {
            code.checkCast(to);
        } else if (isReference(from)) {
            code.unbox(to);
        } else if (isReference(to)) {
            code.valueOf(from);
        } else {
            code.cast(from, to);
        }
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private GeneratorAdapter method(int access, Method method) {
        MethodVisitor visitor = writer.visitMethod(access, method.getName(), method.getDescriptor(), null, null);
        return new GeneratorAdapter(visitor, access, method.getName(), method.getDescriptor());
    }
}
