package cotside.pages.chronology;

import java.util.List;
import java.util.stream.Collectors;

/** The chronology for a spreadsheet (RFC 4180). Nothing in it is taken for a formula. */
final class Csv {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final StringBuilder out = new StringBuilder("\uFEFF");

    private Csv() {}

    static String of(ChronologyPage.Copy copy) {
        Csv csv = new Csv();
        csv.row(List.of(
                "Day",
                "What",
                "Recorded by",
                "Said",
                "On what footing",
                "Note",
                "Urgency",
                "Handle with care",
                copy.mark()));
        for (Chronology.Entry entry : copy.entries()) {
            if (entry.told().isEmpty()) {
                csv.row(List.of(entry.when(), entry.title(), entry.by(), "", "", entry.note(), "", "", ""));
            }
            for (Chronology.Told told : entry.told()) {
                csv.row(List.of(
                        entry.when(),
                        entry.title(),
                        entry.by(),
                        told.text(),
                        told.footing(),
                        told.note(),
                        told.word() == null ? "" : told.word().word(),
                        String.join("; ", told.marks()),
                        ""));
            }
        }
        return csv.out.toString();
    }

    private void row(List<String> cells) {
        out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A text that a spreadsheet would work out begins with an apostrophe instead. */
    static String cell(String text) {
        boolean formula = !text.isEmpty()
                && STARTS_A_FORMULA.indexOf(
                                text.strip().isEmpty() ? ' ' : text.strip().charAt(0))
                        >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
