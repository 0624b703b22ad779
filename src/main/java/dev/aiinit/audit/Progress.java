package dev.aiinit.audit;

/** Is told how far the weighing is; called by several threads. */
public interface Progress {
    void weighed(int files);
}
