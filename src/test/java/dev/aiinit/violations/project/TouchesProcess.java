package dev.aiinit.violations.project;

/** The process belongs to Main. */
final class TouchesProcess {
    private TouchesProcess() {}

    static Object[] touch(Throwable failure) {
        failure.printStackTrace();
        System.exit(1);
        return new Object[] {
            System.in,
            System.out,
            System.err,
            System.console(),
            System.getenv("PATH"),
            System.getProperty("user.home"),
            System.getProperties(),
            System.lineSeparator(),
            Boolean.getBoolean("fast"),
            Integer.getInteger("width"),
            Long.getLong("limit")
        };
    }
}
