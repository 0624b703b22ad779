package dev.aiinit.violations.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.github.difflib.patch.Patch;
import com.knuddels.jtokkit.api.Encoding;
import freemarker.template.Configuration;
import javax.xml.stream.XMLInputFactory;
import org.commonmark.node.Node;
import org.jline.terminal.Terminal;
import org.objectweb.asm.ClassReader;
import org.semver4j.Semver;
import org.snakeyaml.engine.v2.api.Load;
import org.tomlj.TomlTable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import picocli.CommandLine;

/** Each library belongs to one package, and none to this one. */
record UsesLibraries(
        CommandLine options,
        Terminal terminal,
        Configuration templates,
        Node markdown,
        Patch<String> differences,
        Encoding tokens,
        Load yaml,
        JsonFactory json,
        TomlTable toml,
        XMLInputFactory stream,
        Document tree,
        InputSource source,
        ClassReader bytecode,
        Semver version) {}
