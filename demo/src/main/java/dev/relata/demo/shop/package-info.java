/** The shop's own rules, written against the generated DAOs. */
@NullMarked
package dev.relata.demo.shop;

import org.jspecify.annotations.NullMarked;
