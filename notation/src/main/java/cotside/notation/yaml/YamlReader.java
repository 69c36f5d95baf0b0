package cotside.notation.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML 1.2 document into a {@link Node} tree. Refuses what a reader would stumble over: anchors and aliases,
 * tags, duplicate keys, tabs, anything but UTF-8, more than one document, more than {@value #DEEPEST} levels and more
 * than {@value #LARGEST} bytes. Never throws for what is in a file: every refusal is a problem.
 */
public final class YamlReader {
    static final int LARGEST = 2 * 1024 * 1024;
    static final int DEEPEST = 50;

    private YamlReader() {}

    /**
     * @param name how the file is called in problems
     * @return the document, or null when there is none to go on with; problems then say why
     */
    public static @Nullable Node read(Path file, String name, Problems problems) {
        String text = readText(file, name, problems);
        return text == null ? null : parse(name, text, problems);
    }

    /** The text of a file, not yet parsed; null when it cannot be read, is too large or is not UTF-8. */
    public static @Nullable String readText(Path file, String name, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            return text(name, in.readNBytes(LARGEST + 1), problems);
        } catch (NoSuchFileException e) {
            problems.add(Position.startOf(name), "there is no such file", "a file that can be read");
        } catch (IOException e) {
            problems.add(Position.startOf(name), "the file cannot be read", "a file that can be read");
        }
        return null;
    }

    /** As {@link #read}, from bytes. */
    public static @Nullable Node parse(String name, byte[] bytes, Problems problems) {
        String text = text(name, bytes, problems);
        return text == null ? null : parse(name, text, problems);
    }

    private static @Nullable String text(String name, byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(Position.startOf(name), "the file is larger than 2 MB", "smaller files");
            return null;
        }
        return decode(name, bytes, problems);
    }

    /** As {@link #read}, from a text. */
    public static @Nullable Node parse(String name, String text, Problems problems) {
        if (text.length() > LARGEST) {
            problems.add(Position.startOf(name), "the file is larger than 2 MB", "smaller files");
            return null;
        }
        return hasStrayCharacters(name, text, problems) ? null : new TreeBuilder(name, problems).build(text);
    }

    private static @Nullable String decode(String name, byte[] bytes, Problems problems) {
        int start = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            start = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF)
                || startsWith(bytes, 0xFF, 0xFE)
                || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            problems.add(Position.startOf(name), "the file is written in UTF-16 or UTF-32", "UTF-8");
            return null;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            problems.add(endOf(name, out), "a character that is not UTF-8", "the file saved as UTF-8");
            return null;
        }
        return out.toString();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Position endOf(String name, CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(text.charAt(i))) {
                column++;
            }
        }
        return new Position(name, line, column);
    }

    /** Tabs before the first word of a line, and characters that no editor shows. One of each kind is enough to say. */
    private static boolean hasStrayCharacters(String name, String text, Problems problems) {
        boolean indenting = true;
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\t' && indenting) {
                problems.add(new Position(name, line, column), "a tab at the start of a line", "spaces");
                return true;
            }
            if (!StreamReader.isPrintable(c)) {
                String what = "a character that cannot be shown (U+%04X)".formatted(c);
                problems.add(new Position(name, line, column), what, "plain text in UTF-8");
                return true;
            }
            indenting = c == '\n' || c == '\r' || (indenting && c == ' ');
            column = c == '\n' ? 1 : column + 1;
            line = c == '\n' ? line + 1 : line;
            i += Character.charCount(c);
        }
        return false;
    }
}
