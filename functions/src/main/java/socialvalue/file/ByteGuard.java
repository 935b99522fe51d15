package socialvalue.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Refuses, before a parser sees them, bytes that are not plain text in well-formed UTF-8: overlong forms, surrogates,
 * other encodings, a byte order mark, control characters (Unicode 16.0, table 3-7). In JSON it looks at escapes too,
 * which can smuggle in what may not be written out.
 *
 * <p>It runs over every document, so it reads eight bytes at a time and allocates nothing unless there is a fault.
 */
final class ByteGuard {
    /**
     * What must not be read.
     *
     * @param offset the byte it begins at, from 0
     * @param found what stands there
     * @param expected what should
     */
    record Fault(int offset, String found, String expected) {
        /** The line the fault is on, from 1. */
        int line(byte[] bytes) {
            int line = 1;
            for (int i = 0; i < offset; i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
            return line;
        }

        /** The byte's place in its line, from 1. */
        int column(byte[] bytes) {
            int start = offset;
            while (start > 0 && bytes[start - 1] != '\n') {
                start--;
            }
            return offset - start + 1;
        }
    }

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x80 * ONES;
    private static final long SPACES = 0x20 * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final int REFUSED = -1;

    private ByteGuard() {}

    /** The first fault of plain text. */
    static Optional<Fault> text(byte[] bytes) {
        return firstFault(bytes, false);
    }

    /** The first fault of JSON, escapes included. */
    static Optional<Fault> json(byte[] bytes) {
        return firstFault(bytes, true);
    }

    private static Optional<Fault> firstFault(byte[] bytes, boolean escapes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return Optional.of(new Fault(0, "a byte order mark", "UTF-8 without a byte order mark"));
        }
        int i = 0;
        while (i < bytes.length) {
            if (i <= bytes.length - Long.BYTES) {
                int plain = plainBytes((long) EIGHT_BYTES.get(bytes, i));
                i += plain;
                if (plain == Long.BYTES) {
                    continue;
                }
            }
            int next = after(bytes, i, escapes);
            if (next == REFUSED) {
                return Optional.of(fault(bytes, i));
            }
            i = next;
        }
        return Optional.empty();
    }

    /**
     * How many bytes from the first on are ASCII, not below the space and not a backslash. A subtraction borrows only
     * from bytes after the first that is not plain.
     */
    private static int plainBytes(long eight) {
        long others = (eight | (eight - SPACES) | ((eight ^ BACKSLASHES) - ONES)) & HIGH_BITS;
        return Long.numberOfTrailingZeros(others) / Byte.SIZE;
    }

    private static int after(byte[] bytes, int i, boolean escapes) {
        byte b = bytes[i];
        if (b < 0) {
            return afterCharacter(bytes, i);
        }
        if (b < ' ') {
            return isAllowedControl(b) ? i + 1 : REFUSED;
        }
        return b == '\\' && escapes ? afterEscape(bytes, i) : i + 1;
    }

    private static int afterCharacter(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead < 0xC2 || lead > 0xF4 || i + length > bytes.length) {
            return REFUSED;
        }
        int character = lead & (0xFF >> (length + 1));
        for (int k = 1; k < length; k++) {
            int following = bytes[i + k] & 0xFF;
            if ((following & 0xC0) != 0x80) {
                return REFUSED;
            }
            character = character << 6 | following & 0x3F;
        }
        boolean overlong = length == 3 && character < 0x800 || length == 4 && character < 0x10000;
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return overlong || surrogate || character > Character.MAX_CODE_POINT ? REFUSED : i + length;
    }

    /** Passes over escapes that are not JSON at all: the parser says that better. */
    private static int afterEscape(byte[] bytes, int i) {
        if (i + 1 == bytes.length) {
            return bytes.length;
        }
        byte escaped = bytes[i + 1];
        if (escaped == 'b' || escaped == 'f') {
            return REFUSED;
        }
        int unit = escapedUnit(bytes, i);
        if (unit < 0) {
            return i + 2;
        }
        if (unit < ' ') {
            return isAllowedControl(unit) ? i + 6 : REFUSED;
        }
        if (Character.isHighSurrogate((char) unit)) {
            int second = escapedUnit(bytes, i + 6);
            return second >= 0 && Character.isLowSurrogate((char) second) ? i + 12 : REFUSED;
        }
        return Character.isLowSurrogate((char) unit) ? REFUSED : i + 6;
    }

    /** The UTF-16 unit of an escape such as {@code \}{@code u00e9}; negative where no such escape begins. */
    private static int escapedUnit(byte[] bytes, int i) {
        if (i + 6 > bytes.length || bytes[i] != '\\' || bytes[i + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int k = i + 2; k < i + 6; k++) {
            int digit = Character.digit(bytes[k], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private static boolean isAllowedControl(int b) {
        return b == '\t' || b == '\n' || b == '\r';
    }

    private static Fault fault(byte[] bytes, int i) {
        if (bytes[i] < 0 || bytes[i] == 0) {
            return new Fault(i, "bytes that are not well-formed UTF-8", "a document in UTF-8");
        }
        if (escapedUnit(bytes, i) >= ' ') {
            return new Fault(i, "an escape that is half a character", "both halves of the surrogate pair");
        }
        return new Fault(i, "a control character", "no control characters but tab, line feed and carriage return");
    }
}
