package socialvalue.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook read back by the platform's own means. */
final class Workbooks {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> strings;
    private final List<String> formats;

    /**
     * A cell.
     *
     * @param type {@code n} for a number, {@code s} for text
     * @param format how a number is shown
     */
    record Held(String type, String value, String format) {}

    Workbooks(byte[] xlsx) throws Exception {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        strings = elements(xml("xl/sharedStrings.xml"), "t").stream()
                .map(Element::getTextContent)
                .toList();
        Document styles = xml("xl/styles.xml");
        Map<String, String> codes = new LinkedHashMap<>();
        elements(styles, "numFmt")
                .forEach(each -> codes.put(each.getAttribute("numFmtId"), each.getAttribute("formatCode")));
        Element used = (Element) styles.getElementsByTagName("cellXfs").item(0);
        formats = elements(used.getElementsByTagName("xf")).stream()
                .map(each -> codes.getOrDefault(each.getAttribute("numFmtId"), ""))
                .toList();
    }

    String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    List<String> sheets() throws Exception {
        return elements(xml("xl/workbook.xml"), "sheet").stream()
                .map(each -> each.getAttribute("name"))
                .toList();
    }

    /** The cells of a sheet by their places, such as B7; the first sheet is 1. */
    Map<String, Held> cells(int sheet) throws Exception {
        Map<String, Held> cells = new LinkedHashMap<>();
        for (Element each : elements(xml("xl/worksheets/sheet" + sheet + ".xml"), "c")) {
            List<Element> value = elements(each.getElementsByTagName("v"));
            if (!value.isEmpty()) {
                String type = each.getAttribute("t");
                String text = value.getFirst().getTextContent();
                cells.put(
                        each.getAttribute("r"),
                        new Held(
                                type,
                                type.equals("s") ? strings.get(Integer.parseInt(text)) : text,
                                each.hasAttribute("s") ? formats.get(Integer.parseInt(each.getAttribute("s"))) : ""));
            }
        }
        return cells;
    }

    private Document xml(String part) throws ParserConfigurationException, SAXException, IOException {
        try (InputStream in = new ByteArrayInputStream(parts.get(part))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
