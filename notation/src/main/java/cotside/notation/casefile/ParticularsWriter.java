package cotside.notation.casefile;

import cotside.guidance.facts.Id;
import cotside.notation.casefile.Particulars.Address;
import cotside.notation.casefile.Particulars.Correction;
import cotside.notation.casefile.Particulars.Joined;
import cotside.notation.casefile.Particulars.Noted;
import cotside.notation.casefile.Particulars.Numbered;
import cotside.notation.casefile.Particulars.Protection;
import cotside.notation.casefile.Particulars.Undone;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes numbers, addresses, protections and joinings, as {@link ParticularsReader} reads them. */
final class ParticularsWriter {
    private final YamlText yaml;
    private int place;

    ParticularsWriter(YamlText yaml) {
        this.yaml = yaml;
    }

    void write(Particulars particulars) {
        all(ParticularsReader.NUMBERS, particulars.numbers(), this::number);
        all(ParticularsReader.ADDRESSES, particulars.addresses(), this::address);
        all(ParticularsReader.PROTECTED, particulars.protections(), this::protection);
        all(ParticularsReader.JOINED, particulars.joined(), this::joined);
    }

    private <T> void all(String key, List<T> entries, Consumer<T> writing) {
        place = 0;
        if (!entries.isEmpty()) {
            yaml.line(0, key + ":");
        }
        for (T entry : entries) {
            place++;
            writing.accept(entry);
        }
    }

    private void number(Numbered number) {
        noted(number.noted(), "- ", 1);
        head(number.id(), "number-" + place, number.of(), number.corrects());
        if (number.digits() != null) {
            yaml.line(2, "number: " + NhsNumbers.written(number.digits()));
        }
    }

    private void address(Address address) {
        noted(address.noted(), "- ", 1);
        head(address.id(), "address-" + place, address.of(), address.corrects());
        if (!address.lines().isEmpty()) {
            yaml.line(2, "lines: " + YamlText.list(address.lines()));
        }
        if (!address.postcode().isEmpty()) {
            yaml.line(2, "postcode: " + YamlText.scalar(address.postcode()));
        }
        if (address.guarded()) {
            yaml.line(2, "protected: yes");
        }
        if (!address.notToBeDisclosedTo().isEmpty()) {
            TreeSet<String> people = new TreeSet<>();
            address.notToBeDisclosedTo().forEach(person -> people.add(person.value()));
            yaml.line(2, "not to be disclosed to: " + YamlText.list(people));
        }
    }

    private void head(String id, String usual, Id of, @Nullable Correction correction) {
        if (!id.equals(usual)) {
            yaml.line(2, "id: " + id);
        }
        if (correction == null) {
            yaml.line(2, "of: " + of);
        } else {
            yaml.line(2, "corrects: " + correction.of());
            yaml.line(2, "why: " + YamlText.scalar(correction.why()));
        }
    }

    private void protection(Protection protection) {
        noted(protection.noted(), "- ", 1);
        yaml.line(2, "of: " + protection.of());
        if (!protection.guarded()) {
            yaml.line(2, "ended: yes");
        }
        yaml.line(2, "why: " + YamlText.scalar(protection.why()));
    }

    private void joined(Joined joined) {
        noted(joined.noted(), "- ", 1);
        yaml.line(2, "kind: " + joined.kind().word());
        if (joined.one() != null) {
            yaml.line(2, "one: " + joined.one());
        }
        if (joined.record() != null) {
            yaml.line(2, "record: " + joined.record());
        }
        if (joined.other() != null) {
            yaml.line(2, "other: " + joined.other());
        }
        yaml.line(2, "why: " + YamlText.scalar(joined.why()));
        Undone undone = joined.undone();
        if (undone != null) {
            yaml.line(2, "undone:");
            noted(undone.noted(), "", 3);
            yaml.line(3, "why: " + YamlText.scalar(undone.why()));
        }
    }

    private void noted(Noted noted, String start, int depth) {
        int rest = start.isEmpty() ? depth : depth + 1;
        yaml.line(depth, start + "on: " + noted.on());
        yaml.line(rest, "by: " + YamlText.scalar(noted.author() + ", " + noted.agency()));
        if (!noted.recorded().equals(Moments.noonOf(noted.on()))) {
            yaml.line(rest, "recorded: " + DayWriter.written(noted.recorded()));
        }
    }
}
