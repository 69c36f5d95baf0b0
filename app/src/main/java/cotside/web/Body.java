package cotside.web;

import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.YamlReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What came with a request: JSON or YAML, both read by the one reader that says of every mistake in which line and column
 * it stands.
 */
public final class Body {
    public static final String JSON = "application/json";
    public static final String YAML = "application/yaml";

    static final int LARGEST = 1024 * 1024;

    /** How the body is called in problems; left out of answers. */
    private static final String NAME = "body";

    private final String request;
    private final byte[] bytes;
    private final Node root;
    private final Problems problems = new Problems();

    private Body(String request, byte[] bytes) {
        this.request = request;
        this.bytes = bytes;
        Node read = YamlReader.parse(NAME, bytes, problems);
        if (read == null || !problems.isEmpty()) {
            List<Problem.Fault> faults =
                    problems.list().stream().map(Body::fault).toList();
            throw new Refused(Problem.of(
                    ProblemKind.CANNOT_BE_READ, "Nothing was stored. What was sent is not JSON or YAML.", faults));
        }
        this.root = Objects.requireNonNull(read);
    }

    /** @throws Refused when it is too large, not UTF-8, or neither JSON nor YAML */
    static Body of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        String type = request.getContentType();
        if (type != null && type.startsWith(JSON)) {
            // A tab may indent JSON; in a text it stands as \t.
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == '\t' ? (byte) ' ' : bytes[i];
            }
        }
        return new Body(request.getMethod() + " " + request.getRequestURI(), bytes);
    }

    private static Refused tooLarge() {
        return new Refused(
                ProblemKind.TOO_LARGE, "body", "It is larger than 1 MB", "at most " + LARGEST + " bytes at a time");
    }

    static Problem.Fault fault(cotside.notation.yaml.Problem problem) {
        return new Problem.Fault(
                "line " + problem.line() + ", column " + problem.column(), problem.what(), problem.expected());
    }

    public Node root() {
        return root;
    }

    public Problems problems() {
        return problems;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Its keys; what is then wrong with them is in {@link #problems}. */
    public Fields fields(String what) {
        return Fields.of(root, what, problems);
    }

    /** All of it without one key. */
    public Node without(String key) {
        if (!(root instanceof Mapping mapping)) {
            return root;
        }
        return new Mapping(
                mapping.at(),
                mapping.entries().stream()
                        .filter(entry -> !entry.name().equals(key))
                        .toList());
    }

    /** What was asked, by which one sent twice is known. */
    byte[] asked() {
        byte[] start = (request + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        return all;
    }
}
