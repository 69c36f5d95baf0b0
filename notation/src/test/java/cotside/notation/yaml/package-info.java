/** Tests of reading YAML. */
@NullMarked
package cotside.notation.yaml;

import org.jspecify.annotations.NullMarked;
