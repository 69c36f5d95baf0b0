/**
 * Reads packs of guidance and a partnership's layers on them, as {@code docs/pack-language.md} has them, and checks them
 * before anything is reckoned with them. Depends on {@code cotside.notation.yaml} and {@code cotside.guidance.pack}.
 */
@NullMarked
package cotside.notation.pack;

import org.jspecify.annotations.NullMarked;
