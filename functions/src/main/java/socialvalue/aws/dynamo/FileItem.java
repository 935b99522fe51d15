package socialvalue.aws.dynamo;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import socialvalue.agreement.AgreementId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A part of a file. It is named by the file's digest, so that whoever puts it puts the same. */
final class FileItem extends Item {
    static final TableSchema<FileItem> SCHEMA = schema(FileItem.class, FileItem::new)
            .addAttribute(byte[].class, a -> a.name("part").getter(i -> i.part).setter((i, v) -> i.part = v))
            .build();

    /** Before it is compressed, which can make it a little longer. */
    private static final int LONGEST_PART = 350_000;

    private byte[] part;

    /** The parts of a file; at least one. */
    static List<FileItem> of(AgreementId agreement, String digest, byte[] file) {
        List<FileItem> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < file.length; from += LONGEST_PART) {
            FileItem item = new FileItem();
            item.pk = AgreementKeys.files(agreement);
            item.sk = beginning(digest) + String.format(Locale.ROOT, "%04d", parts.size() + 1);
            item.part = Compressed.of(Arrays.copyOfRange(file, from, Math.min(from + LONGEST_PART, file.length)));
            parts.add(item);
        }
        return parts;
    }

    /** What the sort keys of all parts begin with. */
    static String beginning(String digest) {
        return Keys.plain(digest) + "#";
    }

    /** The file of its parts, in order. */
    static byte[] together(List<FileItem> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        parts.forEach(item -> file.writeBytes(Compressed.undone(item.part)));
        return file.toByteArray();
    }
}
