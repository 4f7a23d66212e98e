/** What processors see of Gradle. */
@NullMarked
package org.gradle.simulation;

import org.jspecify.annotations.NullMarked;
