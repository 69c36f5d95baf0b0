package cotside.notation.casefile;

import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case file cut into its entries, each with the id that its place gives it. */
record Pieces(String head, String workers, List<Piece> entries) {
    private static final Pattern WORKER = Pattern.compile("(?m)^  ([a-z0-9-]+): (.+?, [a-z-]+)\\s*$");

    /**
     * One entry without what the writer of an addition does not say.
     *
     * @param whole as it stands in the file
     * @param alone without {@code by} and {@code recorded}
     */
    record Piece(String whole, String alone, Writer writer) {}

    static Pieces of(String file, Pack pack) {
        int record = file.indexOf("\nrecord:\n") + 1;
        String head = file.substring(0, record);
        Matcher found = Pattern.compile("(?m)^workers:\n((  .*\n)+)").matcher(head);
        String workers = found.find() ? found.group() : "";
        Map<String, String> names = new HashMap<>();
        Matcher worker = WORKER.matcher(workers);
        while (worker.find()) {
            names.put(worker.group(1), worker.group(2));
        }
        List<Piece> entries = new ArrayList<>();
        for (String entry : file.substring(record + "record:\n".length()).split("(?m)^(?=  - )", -1)) {
            if (entry.startsWith("  - ")) {
                entries.add(piece(entry, entries.size() + 1, names, pack));
            }
        }
        return new Pieces(head, workers, entries);
    }

    private static Piece piece(String written, int number, Map<String, String> workers, Pack pack) {
        String entry = written.replaceAll("(?m) +#.*$", "");
        String whole = find("(?m)^    id: .*$", entry).isEmpty()
                ? entry.stripTrailing() + "\n    id: entry-" + number + "\n"
                : entry;
        String by = find("(?m)^(?:  - |    )by: *(.+?)$", entry);
        String author = workers.getOrDefault(by, by);
        int comma = author.lastIndexOf(',');
        String agency = author.substring(comma + 1).strip();
        String label = pack.agencies().stream()
                .filter(kind -> kind.id().equals(agency))
                .map(AgencyKind::label)
                .findFirst()
                .orElse(agency);
        String recorded = find("(?m)^(?:  - |    )recorded: *(.+?)$", entry);
        String on = find("(?m)^(?:  - |    )on: *(.+?)$", entry);
        Writer writer = new Writer(
                comma < 0 ? label : author.substring(0, comma), agency, moment(recorded.isEmpty() ? on : recorded));
        return new Piece(whole, whole.replaceAll("(?m)^    (by|recorded): .*\n", ""), writer);
    }

    private static Instant moment(String written) {
        Instant moment = Moments.moment(new Scalar(Position.startOf("test"), written, true), new Problems());
        if (moment == null) {
            throw new AssertionError(written);
        }
        return moment;
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return !matcher.find() ? "" : matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    }

    /** The head and so many entries. */
    String first(int count) {
        StringBuilder text = new StringBuilder(head + "record:" + (count == 0 ? " []" : "") + "\n");
        entries.subList(0, count).forEach(entry -> text.append(entry.whole()));
        return text.toString();
    }

    /** The entries from one on, as somebody would add them. */
    String rest(int from) {
        StringBuilder text = new StringBuilder(workers + "record:\n");
        entries.subList(from, entries.size()).forEach(entry -> text.append(entry.alone()));
        return text.toString();
    }
}
