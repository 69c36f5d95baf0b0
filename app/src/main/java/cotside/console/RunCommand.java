package cotside.console;

import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.words.Prose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./cotside run}: until there is a server, the example families and what guidance makes of each, shortly. */
final class RunCommand implements Command {
    private static final String EXAMPLES = "packs/babies-under-one/examples";

    private final Workshop workshop;

    RunCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String purpose() {
        return "Start Cotside on this machine; until its server is written, show the example families.";
    }

    @Override
    public int run(List<String> given, Console console) {
        if (!given.isEmpty()) {
            throw new BadUsage("./cotside run takes nothing yet, and was given '" + given.getFirst() + "'.");
        }
        Pack pack = workshop.pack(console.home().resolve("packs/babies-under-one"), List.of());
        Workshop.Drawing drawing = workshop.drawing(pack);
        paragraph(
                "The server is still to be written. Until then, here is what guidance makes of the example families,"
                        + " all of them made up.",
                "",
                console);
        for (Path file : files(console.home().resolve(EXAMPLES))) {
            Family family = workshop.family(file, pack);
            console.out().println();
            paragraph(family.title(), "", console);
            Standpoint from = Standpoint.of(family, null, null, Viewer.EVERYTHING, console.clock());
            for (Baby baby : family.babies()) {
                Picture picture =
                        drawing.picture(family, new Viewpoint(baby.id(), from.asAt(), from.knownAt(), from.viewer()));
                show(baby, picture, console);
            }
            console.out().println("  ./cotside picture " + EXAMPLES + "/" + file.getFileName());
        }
        return Main.DONE;
    }

    private static void show(Baby baby, Picture picture, Console console) {
        String head = picture.word() == null
                ? "nothing stands out; " + Prose.count(picture.openEnds().size(), "set or role is", "sets or roles are")
                        + " still open"
                : picture.word().word();
        paragraph(baby.label() + ": " + head, "  ", console);
        for (Line line : picture.standsOut()) {
            paragraph("– " + line.title(), "    ", console);
        }
        for (Line line : picture.settled()) {
            paragraph("– settled: " + line.title(), "    ", console);
        }
        for (Line line : picture.undecided()) {
            if (line.word() != null) {
                paragraph("– cannot be told yet: " + line.title(), "    ", console);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().endsWith(".expected.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paragraph(String text, String indent, Console console) {
        int room = console.terminal().columns() - indent.length();
        for (String line : Columns.wrap(text, room)) {
            console.out().println(indent + line);
        }
    }
}
