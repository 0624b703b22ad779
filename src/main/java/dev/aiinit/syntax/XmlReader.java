package dev.aiinit.syntax;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into nodes as {@link Node} describes. No document type is read, no entity of its own expanded, nothing fetched. */
final class XmlReader {
    private final String path;
    private final Lines lines;
    private final XmlSource source;
    private final Deque<XmlElement> open = new ArrayDeque<>();

    private XmlReader(String path, String text) {
        this.path = path;
        this.lines = new Lines(text);
        this.source = new XmlSource(text);
    }

    static Node read(String path, String text) {
        return new XmlReader(path, text).document(text);
    }

    private Node document(String text) {
        int subset = source.internalSubset();
        if (subset >= 0) {
            throw SyntaxError.at(
                    path,
                    lines.at(subset),
                    "the document type declares entities or elements of its own, which are not read",
                    "remove the part in [ ]");
        }
        XmlElement document = new XmlElement("", new Node.Mark(1, 1));
        open.push(document);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                event(reader, reader.next());
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed(text, e);
        }
        return document.node();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Our own limit is told in our own words; that of the JDK differs from version to version.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    private void event(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                current().text(reader.getText());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw SyntaxError.at(
                        path,
                        current().mark(),
                        "an entity is used that XML does not know by itself",
                        "write the character");
            default -> {
                // comments, instructions and blanks say nothing
            }
        }
    }

    private void start(XMLStreamReader reader) {
        int offset = source.nextStartTag();
        if (open.size() > Syntax.DEEPEST) {
            throw SyntaxError.tooDeep(path, lines.at(offset));
        }
        XmlElement element = new XmlElement(reader.getName().getLocalPart(), lines.at(offset));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            String name =
                    prefix == null || prefix.isEmpty() || local.startsWith(prefix + ":") ? local : prefix + ":" + local;
            element.attribute(name, reader.getAttributeValue(i), lines.at(source.attribute(name)));
        }
        open.push(element);
    }

    private void end() {
        XmlElement done = open.pop();
        current().child(done.name(), done.node(), done.mark());
    }

    private XmlElement current() {
        return open.element();
    }

    /** The parser's own words depend on the language of the machine, so they are not used. */
    private SyntaxError malformed(String text, XMLStreamException failure) {
        if (text.isBlank()) {
            return SyntaxError.at(path, new Node.Mark(1, 1), "the file is empty", "XML needs one element");
        }
        int line = failure.getLocation() == null
                ? 1
                : Math.max(1, failure.getLocation().getLineNumber());
        int column = failure.getLocation() == null
                ? 1
                : Math.max(1, failure.getLocation().getColumnNumber());
        Node.Mark mark = lines.at(lines.offset(line, 1) + column - 1);
        String inside = open.size() > 1 ? " inside <" + current().name() + ">" : "";
        return SyntaxError.at(
                path, mark, "not well-formed XML" + inside, "look at the tags, quotes and & before this place");
    }
}
