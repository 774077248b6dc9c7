/// Tests of start-up, shut-down and rebuilding: real files, real processes.
@NullMarked
package comptoir.app;

import org.jspecify.annotations.NullMarked;
