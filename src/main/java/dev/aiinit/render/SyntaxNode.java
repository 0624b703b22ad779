package dev.aiinit.render;

import freemarker.core.TemplateElement;
import freemarker.core.TemplateObject;
import freemarker.template.Template;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of a parsed template: a directive, an expression, a piece of text. FreeMarker keeps most of its tree to itself; what it prints
 * the tree with is asked by reflection.
 */
@SuppressWarnings("deprecation") // FreeMarker has no other way to its tree.
record SyntaxNode(TemplateObject node) {
    private static final Method SYMBOL = method("getNodeTypeSymbol");
    private static final Method COUNT = method("getParameterCount");
    private static final Method VALUE = method("getParameterValue", int.class);

    static SyntaxNode root(Template template) {
        return new SyntaxNode(template.getRootTreeNode());
    }

    /** What FreeMarker calls such a node in its own code: {@code IfBlock}. */
    String type() {
        return node.getClass().getSimpleName();
    }

    /** What stands for it in a template: {@code #if}, {@code ?upper_case}, {@code .now}. */
    String symbol() {
        return String.valueOf(ask(SYMBOL));
    }

    int line() {
        return Math.max(0, node.getBeginLine());
    }

    int column() {
        return Math.max(0, node.getBeginColumn());
    }

    /** The nodes that it is made of. */
    List<SyntaxNode> parts() {
        List<SyntaxNode> parts = new ArrayList<>();
        int count = (int) ask(COUNT);
        for (int i = 0; i < count; i++) {
            if (ask(VALUE, i) instanceof TemplateObject part) {
                parts.add(new SyntaxNode(part));
            }
        }
        return parts;
    }

    /** The nodes between its start and its end. */
    List<SyntaxNode> content() {
        List<SyntaxNode> content = new ArrayList<>();
        if (node instanceof TemplateElement element) {
            for (int i = 0; i < element.getChildCount(); i++) {
                if (element.getChildAt(i) instanceof TemplateObject child) {
                    content.add(new SyntaxNode(child));
                }
            }
        }
        return content;
    }

    private Object ask(Method method, Object... arguments) {
        try {
            Object answer = method.invoke(node, arguments);
            return answer == null ? "" : answer;
        } catch (IllegalAccessException | InvocationTargetException other) {
            throw new IllegalStateException("this FreeMarker shows its tree in another way", other);
        }
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            Method method = TemplateObject.class.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException other) {
            throw new IllegalStateException("this FreeMarker shows its tree in another way", other);
        }
    }
}
