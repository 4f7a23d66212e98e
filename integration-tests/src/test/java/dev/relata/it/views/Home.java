package dev.relata.it.views;

import java.util.Optional;

/** An embedded record. */
public record Home(String city, Optional<String> street) {}
