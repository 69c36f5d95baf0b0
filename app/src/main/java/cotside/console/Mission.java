package cotside.console;

import cotside.guidance.pack.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the briefing asks, row by row, and what answers it. {@code mission.tsv} holds the rows; {@code answers.tsv} marks those
 * that are answered, by the pack ("guidance") or by software that a named test holds. A test fails when a mark loses its
 * answer.
 */
record Mission(List<Row> rows, List<Answer> answers) {
    static final String GUIDANCE = "guidance";
    static final String PART = "in part: ";
    static final String ANSWERS = "answers.tsv";

    Mission {
        rows = List.copyOf(rows);
        answers = List.copyOf(answers);
    }

    /** One thing that the briefing asks of the software. */
    record Row(String id, String paragraph, String kind, String says, String does) {}

    /**
     * A mark that a row is answered.
     *
     * @param by {@link #GUIDANCE}; {@link #PART} and what is still to come; or what in the software answers it
     * @param heldBy for software, the test that holds it: a file from the top of the repository, {@code #}, the test's name
     */
    record Answer(String row, String by, String heldBy) {
        boolean isGuidance() {
            return by.equals(GUIDANCE);
        }

        /** The pack speaks of it, and software that is still to come answers it. */
        boolean isPart() {
            return by.startsWith(PART);
        }

        boolean isSoftware() {
            return !isGuidance() && !isPart();
        }
    }

    /** From the folder of a pack. */
    static Mission read(Path folder) {
        List<Row> rows = new ArrayList<>();
        for (List<String> line : table(folder.resolve("mission.tsv"), 5)) {
            rows.add(new Row(line.get(0), line.get(1), line.get(2), line.get(3), line.get(4)));
        }
        List<Answer> answers = new ArrayList<>();
        for (List<String> line : table(folder.resolve(ANSWERS), 3)) {
            answers.add(new Answer(line.get(0), line.get(1), line.get(2)));
        }
        return new Mission(rows, answers);
    }

    private static List<List<String>> table(Path file, int columns) {
        if (!Files.isRegularFile(file)) {
            throw new BadUsage("There is no file " + file + ", which says what is asked of the pack.");
        }
        List<List<String>> table = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 1; i < lines.size(); i++) {
                List<String> cells = List.of(lines.get(i).split("\t", -1));
                if (cells.size() != columns) {
                    throw new BadUsage(file + ":" + (i + 1) + ":1: " + cells.size() + " columns; expected " + columns);
                }
                table.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** What answers each row, in the order of the rows; an empty list where nothing does yet, or not all of it. */
    Map<Row, List<String>> answered(Pack pack) {
        Map<String, List<String>> byPack = entries(pack);
        Map<Row, List<String>> answered = new LinkedHashMap<>();
        for (Row row : rows) {
            List<String> by = new ArrayList<>();
            if (missing(row).isEmpty()) {
                by.addAll(byPack.getOrDefault(row.id(), List.of()));
                answers.stream()
                        .filter(answer -> answer.row().equals(row.id()) && answer.isSoftware())
                        .forEach(answer -> by.add(answer.by()));
            }
            answered.put(row, by);
        }
        return answered;
    }

    /** What is still to come of a row that is answered in part; otherwise empty. */
    String missing(Row row) {
        for (Answer answer : answers) {
            if (answer.row().equals(row.id()) && answer.isPart()) {
                return answer.by().substring(PART.length());
            }
        }
        return "";
    }

    /** The text of {@code answers.tsv} with every row marked that the pack answers; no mark is taken away. */
    String marked(Pack pack) {
        Map<String, List<String>> byPack = entries(pack);
        StringBuilder text = new StringBuilder("row\tby\theld by\n");
        for (Row row : rows) {
            List<Answer> marks = answers.stream()
                    .filter(answer -> answer.row().equals(row.id()))
                    .toList();
            boolean marked = marks.stream().anyMatch(answer -> !answer.isSoftware());
            if (byPack.containsKey(row.id()) && !marked) {
                text.append(row.id()).append('\t').append(GUIDANCE).append("\t\n");
            }
            for (Answer answer : marks) {
                text.append(answer.row()).append('\t').append(answer.by()).append('\t');
                text.append(answer.heldBy()).append('\n');
            }
        }
        return text.toString();
    }

    /** Ids of the pack's entries by the row they say they answer. */
    static Map<String, List<String>> entries(Pack pack) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        pack.combinations().forEach(one -> add(one.rows(), one.id(), entries));
        pack.factors().forEach(one -> add(one.rows(), one.id(), entries));
        pack.questions().forEach(one -> add(one.rows(), one.id(), entries));
        pack.prompts().forEach(one -> add(one.rows(), one.id(), entries));
        pack.reviews().forEach(one -> add(one.rows(), one.id(), entries));
        pack.help().forEach(one -> add(one.rows(), one.id(), entries));
        return entries;
    }

    private static void add(List<String> rows, String id, Map<String, List<String>> entries) {
        rows.forEach(
                row -> entries.computeIfAbsent(row, none -> new ArrayList<>()).add(id));
    }
}
