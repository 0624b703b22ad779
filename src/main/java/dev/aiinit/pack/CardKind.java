package dev.aiinit.pack;

/** What a technology is, which decides where it is reported. */
public enum CardKind {
    LANGUAGE,
    RUNTIME,
    PACKAGE_MANAGER,
    BUILD_TOOL,
    FRAMEWORK,
    LIBRARY,
    TEST,
    LINT,
    FORMAT,
    CSS,
    COMPONENTS,
    I18N,
    ICONS,
    /** Finds barriers for people who cannot see or use a mouse. */
    ACCESSIBILITY,
    /** Shows components one by one outside of the application. */
    WORKSHOP,
    SERVICE,
    /** Run by somebody else and reached over the network: payment, mail, a cloud. */
    EXTERNAL_SERVICE,
    CI,
    DEPLOY,
    TASK_RUNNER,
    MONOREPO,
    /** Not a technology: rules that hold in every repository (secrets, editors, operating systems). */
    COMMON;

    /** The word in a card: {@code package-manager}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
