package cotside.notation.pack;

import cotside.notation.yaml.Node;
import cotside.notation.yaml.Scalar;

/** One entry as it was written. */
record Entry(Section section, Scalar key, Node body) {
    String id() {
        return key.text();
    }
}
