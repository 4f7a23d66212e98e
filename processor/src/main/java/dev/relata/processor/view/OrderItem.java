package dev.relata.processor.view;

import dev.relata.processor.graph.Column;

/** One column of an order. */
public record OrderItem(Column column, boolean descending) {}
