package org.gilcheck.reports.timeline;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gilcheck.reports.traces.Exhibit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG document to be looked at by tests. */
final class Drawing {
    private final Document document;

    private Drawing(Document document) {
        this.document = document;
    }

    static Drawing of(Exhibit exhibit) {
        return of(exhibit, TimelineOptions.USUAL);
    }

    static Drawing of(Exhibit exhibit, TimelineOptions options) {
        return read(new TimelineSvg(options).text(exhibit));
    }

    static Drawing read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Drawing(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
        } catch (Exception broken) {
            throw new AssertionError("not well-formed: " + broken.getMessage(), broken);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> all(String element) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** All elements whose tooltip begins so. */
    List<Element> told(String tooltip) {
        return all("title").stream()
                .filter(title -> title.getTextContent().startsWith(tooltip))
                .map(title -> (Element) title.getParentNode())
                .toList();
    }

    /** The text of all elements of text. */
    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
