package socialvalue.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** The pages of a tagged document: text at places, each piece belonging to an element of the document's structure. */
final class PdfPages {
    /** The left edge of the text, in points from the left edge of the page. */
    static final int LEFT = 62;
    /** The bottom of the text, in points from the bottom of the page. */
    static final int BOTTOM = 70;

    private static final int RUNNING = 8;
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    private final PdfPaper paper;
    private final Document document;
    private final PdfWriter writer;
    private final PdfFace regular = PdfFace.regular();
    private final PdfFace bold = PdfFace.bold();
    private final String running;
    private final int pages;
    private final PdfContentByte canvas;
    private final PdfStructureElement root;
    private int page;
    private Optional<PdfStructureElement> open = Optional.empty();

    /**
     * A document without a page.
     *
     * @param running what every page says at its top
     * @param createdAt empty where that is not to be told
     * @param pages how many pages it will have; 0 where that is not known yet
     */
    PdfPages(PdfPaper paper, String title, String running, Optional<Instant> createdAt, int pages) {
        this.paper = paper;
        document = new Document(paper == PdfPaper.PORTRAIT ? PageSize.A4 : new Rectangle(842, 595));
        writer = PdfWriter.getInstance(document, out);
        this.running = running;
        this.pages = pages;
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        // Grey of no device, so that the document needs no profile of one
        PdfDictionary calibrated = new PdfDictionary();
        calibrated.put(PdfName.WHITEPOINT, new PdfArray(new float[] {0.9505f, 1f, 1.089f}));
        PdfArray grey = new PdfArray(new PdfName("CalGray"));
        grey.add(calibrated);
        writer.setDefaultColorspace(PdfName.DEFAULTGRAY, grey);
        describe(title, createdAt);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-GB"));
        canvas = writer.getDirectContent();
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        furnish();
    }

    private void describe(String title, Optional<Instant> createdAt) {
        document.addTitle(title);
        PdfDictionary told = writer.getInfo();
        told.remove(PdfName.MODDATE);
        told.remove(PdfName.CREATIONDATE);
        createdAt.ifPresent(at -> told.put(PdfName.CREATIONDATE, new PdfString(STAMP.format(at))));
        String producer = told.get(PdfName.PRODUCER).toString();
        writer.setXmpMetadata(PdfMetadata.of(title, producer, createdAt));
        byte[] id = (title + createdAt).getBytes(StandardCharsets.UTF_8);
        told.put(PdfName.FILEID, PdfMetadata.id(id));
    }

    /** How wide the text is, in points. */
    int width() {
        return paper.width();
    }

    /** The top of the text, in points from the bottom of the page. */
    int top() {
        return paper.top();
    }

    /** How many pages there are so far. */
    int pages() {
        return page;
    }

    /** The whole document, once ended. */
    byte[] document() {
        return out.toByteArray();
    }

    void end() {
        close();
        document.close();
    }

    PdfFace face(boolean strong) {
        return strong ? bold : regular;
    }

    /** An element within another; within the document where that is empty. */
    PdfStructureElement element(Optional<PdfStructureElement> within, String tag) {
        return new PdfStructureElement(within.orElse(root), new PdfName(tag));
    }

    /** Says something of an element, as the standard's attribute of that owner. */
    static void attribute(PdfStructureElement element, String owner, String key, String value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(key), new PdfName(value));
        element.put(PdfName.A, attributes);
    }

    /** A line of an element's text; where the text goes on, the line ends with a space for those who hear it. */
    void text(PdfStructureElement element, PdfFace face, int size, int x, int y, String line, boolean goesOn) {
        show(drawing(element), face, size, x, y, goesOn ? line + " " : line);
    }

    /** Where what belongs to an element is drawn, until anything else is put on the page. */
    PdfContentByte drawing(PdfStructureElement element) {
        if (!open.equals(Optional.of(element))) {
            close();
            canvas.beginMarkedContentSequence(element);
            open = Optional.of(element);
        }
        return canvas;
    }

    /** A line of text that only decorates the page. */
    void decoration(PdfFace face, int size, int x, int y, String line) {
        close();
        canvas.beginMarkedContentSequence(ARTIFACT);
        show(canvas, face, size, x, y, line);
        canvas.endMarkedContentSequence();
    }

    /** A rule across the text. */
    void rule(int y) {
        close();
        canvas.beginMarkedContentSequence(ARTIFACT);
        canvas.rectangle(LEFT, y, width(), 1);
        canvas.fill();
        canvas.endMarkedContentSequence();
    }

    /** A line of the list of contents that readers show beside the document. */
    void contents(String words, int y) {
        new PdfOutline(canvas.getRootOutline(), new PdfDestination(PdfDestination.FITH, y), words);
    }

    void nextPage() {
        close();
        document.newPage();
        furnish();
    }

    private void furnish() {
        page++;
        decoration(
                regular,
                RUNNING,
                LEFT,
                paper.running(),
                regular.lines(running, RUNNING, width()).getFirst());
        String number = "Page " + page + (pages == 0 ? "" : " of " + pages);
        decoration(regular, RUNNING, LEFT + width() - regular.width(number, RUNNING) / 1000, 44, number);
    }

    private static void show(PdfContentByte canvas, PdfFace face, int size, int x, int y, String line) {
        canvas.beginText();
        canvas.setFontAndSize(face.font(), size);
        canvas.setTextMatrix(x, y);
        canvas.showText(line);
        canvas.endText();
    }

    private void close() {
        if (open.isPresent()) {
            canvas.endMarkedContentSequence();
            open = Optional.empty();
        }
    }
}
