package cotside.guidance.painting;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Id;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Worlds;
import cotside.guidance.pack.Role;
import cotside.guidance.picture.HowMet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** In how many contacts each parent and carer was met (B4). */
final class Meetings {
    private Meetings() {}

    static List<HowMet> all(Worlds worlds, Names names) {
        List<Contact> kept = worlds.today().view().contacts().stream()
                .filter(contact -> contact.outcome() == Contact.Outcome.KEPT)
                .filter(contact -> !contact.met().isEmpty())
                .toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        Set<Id> people = new LinkedHashSet<>(worlds.today().people(Role.PARENTS, Use.WORRY));
        people.addAll(worlds.today().people(Role.CARERS, Use.WORRY));
        List<HowMet> all = new ArrayList<>();
        for (Id person : people) {
            all.add(of(person, kept, names));
        }
        all.sort(Comparator.comparing(HowMet::label));
        return all;
    }

    private static HowMet of(Id person, List<Contact> kept, Names names) {
        int met = 0;
        int alone = 0;
        LocalDate last = null;
        for (Contact contact : kept) {
            for (Contact.Met one : contact.met()) {
                if (one.person().equals(person)) {
                    met++;
                    alone += Boolean.TRUE.equals(one.alone()) ? 1 : 0;
                    LocalDate day = contact.day().earliest();
                    last = last == null || day.isAfter(last) ? day : last;
                }
            }
        }
        return new HowMet(person, names.label(person), met, alone, kept.size(), last);
    }
}
