package cotside.pages.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fields of a form with what was typed into them, without those that are empty. */
final class Typed {
    static final Typed NOTHING = new Typed(Map.of());

    private final Map<String, List<String>> values;

    Typed(Map<String, List<String>> values) {
        Map<String, List<String>> full = new LinkedHashMap<>();
        values.forEach((field, all) -> {
            List<String> some = all.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!some.isEmpty()) {
                full.put(field, some);
            }
        });
        this.values = full;
    }

    String text(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    boolean is(String field, String value) {
        return all(field).contains(value);
    }

    Map<String, List<String>> values() {
        return values;
    }

    /** The fields with these names alone. */
    Typed only(List<String> names) {
        Map<String, List<String>> some = new LinkedHashMap<>();
        names.forEach(name -> some.put(name, all(name)));
        return new Typed(some);
    }

    Typed with(String field, String... texts) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, Arrays.asList(texts));
        return new Typed(more);
    }

    Typed with(String field, List<String> texts) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, texts);
        return new Typed(more);
    }

    Typed and(Typed others) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Typed(more);
    }

    /** The same under longer names, one set of fields beside others in a form. */
    Typed under(String prefix) {
        Map<String, List<String>> longer = new LinkedHashMap<>();
        values.forEach((field, all) -> longer.put(prefix + field, all));
        return new Typed(longer);
    }

    /** What {@link #under} put there. */
    Typed from(String prefix) {
        Map<String, List<String>> shorter = new LinkedHashMap<>();
        values.forEach((field, all) -> {
            if (field.startsWith(prefix)) {
                shorter.put(field.substring(prefix.length()), all);
            }
        });
        return new Typed(shorter);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** As parameters of a request. */
    Map<String, String[]> parameters() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        values.forEach((field, all) -> parameters.put(field, new ArrayList<>(all).toArray(String[]::new)));
        return parameters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Typed typed && typed.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return new TreeMap<>(values).toString();
    }
}
