package cotside.pages.baby;

import cotside.access.Involvement;
import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Picture;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.pages.Shell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A baby's record as opened for one person.
 *
 * @param today whether it speaks for today, as known now
 * @param family what may be seen and nothing else
 * @param forGuidance the same with what is hidden, marked so: nothing is told from it but by guidance and by sheets
 * @param guidance by which its picture was made
 */
public record Opened(
        UUID baby,
        UUID record,
        Family family,
        Family forGuidance,
        Picture picture,
        Guidance guidance,
        List<Involvement> involved,
        LocalDate asAt,
        Instant knownAt,
        boolean today) {
    public Opened {
        involved = List.copyOf(involved);
    }

    public Pack pack() {
        return guidance.pack();
    }

    public String label() {
        return picture.baby().label();
    }

    /** Age, gestation, due date and on whose word, in words. */
    public String said() {
        String said = Prose.sentence(picture.baby().said());
        LocalDate born = picture.baby().born();
        return born == null || said.contains("born")
                ? said
                : said + "; born " + Dates.full().day(born);
    }

    public String path() {
        return "/babies/" + baby;
    }

    /** The way back to this baby's page. */
    public List<Shell.Crumb> crumbs() {
        return List.of(new Shell.Crumb(label(), path()));
    }

    /** Those involved now. */
    public List<Involvement> involvedNow(Instant now) {
        return involved.stream()
                .filter(one -> one.until() == null || one.until().isAfter(now))
                .toList();
    }
}
