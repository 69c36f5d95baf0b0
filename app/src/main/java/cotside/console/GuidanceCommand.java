package cotside.console;

import cotside.guidance.pack.Pack;
import cotside.sheet.Columns;
import cotside.sheet.PackSheets;
import cotside.sheet.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./cotside guidance}: the pack, listed, explained and written out. */
final class GuidanceCommand implements Command {
    private static final Set<String> FLAGS = Set.of("--coverage", "--write");
    private static final Set<String> VALUED = Set.of("--pack", "--layer");
    private static final int NAMED = 4;

    private final Workshop workshop;

    GuidanceCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public String arguments() {
        return "[ID | --coverage | --write] [--pack FOLDER] [--layer FOLDER]";
    }

    @Override
    public String purpose() {
        return "Check the guidance pack, list what is in it, and explain it.";
    }

    @Override
    public String help() {
        return """
                  ID              explain one rule, factor, question or number
                  --coverage      what answers each thing that the briefing asks, and what nothing answers yet
                  --write         write docs/guidance, an index and a page for each rule, and mark in the
                                  pack's answers.tsv what the pack newly answers
                  --pack FOLDER   another pack than packs/babies-under-one
                  --layer FOLDER  a partnership's own layer on it; may be repeated
                """;
    }

    @Override
    public int run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, FLAGS, VALUED);
        Pack pack = workshop.checkedPack(PictureCommand.folder(arguments, console), PictureCommand.layers(arguments));
        PackSheets sheets = new PackSheets(pack);
        if (arguments.has("--coverage")) {
            coverage(pack, PictureCommand.folder(arguments, console), console);
        } else if (arguments.has("--write")) {
            write(pack, PictureCommand.folder(arguments, console), console);
        } else if (arguments.rest().isEmpty()) {
            console.out().print(SheetText.of(sheets.overview(), console.terminal(), true));
        } else {
            explain(arguments.rest(), sheets, console);
        }
        return Main.DONE;
    }

    private static void write(Pack pack, Path from, Console console) {
        Path folder = console.home().resolve("docs/guidance");
        int written = GuidancePages.of(pack).writeTo(folder);
        console.out().println(written + " pages in " + folder);
        try {
            Files.writeString(from.resolve(Mission.ANSWERS), Mission.read(from).marked(pack));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void explain(List<String> ids, PackSheets sheets, Console console) {
        for (String id : ids) {
            Sheet sheet = sheets.find(id);
            if (sheet == null) {
                throw new BadUsage("The pack has no entry " + id + ". " + Near.suggestion(id, sheets.ids()));
            }
            console.out().print(SheetText.of(sheet, console.terminal(), true));
        }
    }

    private static void coverage(Pack pack, Path folder, Console console) {
        Mission mission = Mission.read(folder);
        Map<Mission.Row, List<String>> answered = mission.answered(pack);
        answered.forEach((row, by) -> {
            String head = Columns.pad(row.id(), 5);
            String missing = mission.missing(row);
            String text = !missing.isEmpty()
                    ? "in part; still to come: " + missing
                    : by.isEmpty() ? "nothing yet: " + row.does() : shortly(by);
            int room = console.terminal().columns() - Columns.width(head);
            for (String line : Columns.wrap(text, room)) {
                console.out().println(head + line);
                head = " ".repeat(Columns.width(head));
            }
        });
        long count = answered.values().stream().filter(by -> !by.isEmpty()).count();
        console.out().println();
        console.out().println(count + " of " + answered.size() + " answered");
    }

    private static String shortly(List<String> by) {
        String first = String.join(", ", by.subList(0, Math.min(NAMED, by.size())));
        return by.size() <= NAMED ? first : first + " and " + (by.size() - NAMED) + " more";
    }
}
