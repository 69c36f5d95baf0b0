package cotside.guidance.pack;

import java.time.LocalDate;
import java.util.List;

/** A number that differs by area or changes by law. */
public record Parameter(String id, String label, String unit, List<Value> values) {
    /** In force from a day on, with where it comes from. */
    public record Value(LocalDate from, int number, List<String> because) {
        public Value {
            because = List.copyOf(because);
        }
    }

    public Parameter {
        values = values.stream()
                .sorted(java.util.Comparator.comparing(Value::from))
                .toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("parameter " + id + " has no value");
        }
    }

    /** The number in force on a day; before the first, the first. */
    public int on(LocalDate day) {
        int number = values.getFirst().number();
        for (Value value : values) {
            if (!value.from().isAfter(day)) {
                number = value.number();
            }
        }
        return number;
    }
}
