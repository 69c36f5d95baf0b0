/**
 * Case files: what people know about one family, from and to YAML. The language is described in
 * {@code docs/case-files.md}. Depends on {@code cotside.notation.yaml} and {@code cotside.guidance}.
 */
@NullMarked
package cotside.notation.casefile;

import org.jspecify.annotations.NullMarked;
