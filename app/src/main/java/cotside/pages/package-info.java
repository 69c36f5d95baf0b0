/**
 * What practitioners see. The shell of every page is here, each page in a package of its own beneath. Pages put together what
 * several modules know, so they stand beside {@code web} and above all others; nothing knows them.
 */
@NullMarked
package cotside.pages;

import org.jspecify.annotations.NullMarked;
