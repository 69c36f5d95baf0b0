package cotside.bench;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.casefile.CaseFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** One baby of an example family on one day, as known by the end of that day. */
record Moment(String name, Family family, Viewpoint from) {
    /** Before, on and after the day on which an example's file ends: little known, all known, and much of it gone stale. */
    private static final int[] DAYS = {-60, -20, -5, 0, 30, 120};

    /** Every example family of a pack at each of the days. */
    static List<Moment> all(Path folder, Pack pack) {
        List<Moment> moments = new ArrayList<>();
        for (Path file : CaseFiles.in(folder.resolve("examples"))) {
            Family family = CaseFiles.load(file, pack);
            Instant last = family.statements().stream()
                    .map(statement -> statement.recorded())
                    .max(Instant::compareTo)
                    .orElseThrow();
            LocalDate end = LocalDate.ofInstant(last, ZoneOffset.UTC);
            for (var baby : family.babies()) {
                for (int days : DAYS) {
                    LocalDate day = end.plusDays(days);
                    Instant known = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                    moments.add(new Moment(
                            file.getFileName() + " " + baby.id() + " " + day,
                            family,
                            new Viewpoint(baby.id(), day, known, Viewer.EVERYTHING)));
                }
            }
        }
        return moments;
    }
}
