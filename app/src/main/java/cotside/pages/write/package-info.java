/**
 * Writing down what one knows, without knowing the notation. What has been entered so far travels in the page alone: nothing
 * is kept on the server until it is stored, so that neither an outage nor the browser's back button loses anything.
 */
@NullMarked
package cotside.pages.write;

import org.jspecify.annotations.NullMarked;
