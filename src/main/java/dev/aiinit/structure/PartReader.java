package dev.aiinit.structure;

/** Reads the parts that manifests of one kind describe, and how they refer to one another. */
interface PartReader {
    void read(Draft draft);
}
