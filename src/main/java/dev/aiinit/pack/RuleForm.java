package dev.aiinit.pack;

import java.util.Locale;

/** The shapes of ignore patterns that a client with deny rules writes differently. */
public enum RuleForm {
    /** {@code x/}: a folder wherever it stands. */
    ANY_DEPTH_FOLDER,
    /** {@code /a/b/}: one folder. */
    FOLDER,
    /** {@code *.y} or {@code x}: a name wherever it stands. */
    ANY_DEPTH_NAME,
    /** A path of several names, wherever it stands. */
    ANY_DEPTH_PATH,
    /** {@code /a/b}: one path. */
    PATH,
    /** {@code /a/b} where a later line takes something back from it. */
    REOPENABLE_PATH,
    /** {@code !f}: what an earlier line took away. */
    REOPENED;

    /** Stands for the path in a form. */
    public static final String PLACEHOLDER = "{path}";

    /** The key in a target file: {@code any-depth-folder}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
