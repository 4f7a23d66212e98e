@NullMarked
package dev.relata.it.views.pages;

import org.jspecify.annotations.NullMarked;
