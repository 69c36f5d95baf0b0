package cotside.guidance.testing;

import java.util.stream.Stream;

/** Makes values, smaller ones from those that fail, and shows them so that they can be read. */
public interface Gen<T> {
    T make(Dice dice);

    /** Simpler values that are worth trying, the boldest first. */
    default Stream<T> smaller(T value) {
        return Stream.empty();
    }

    /** How many times as long as usual trying one value takes. */
    default int cost() {
        return 1;
    }

    default String show(T value) {
        return String.valueOf(value);
    }
}
