package dev.relata.demo.model;

import dev.relata.Column;

/**
 * What is written on a parcel. No model of its own: its columns are part of the model that embeds it.
 *
 * @param country two letters, as in ISO 3166
 */
public record PostalAddress(
        @Column(length = 200) String recipient,
        String street,
        @Column(length = 20) String postalCode,
        String city,
        @Column(length = 2) String country) {}
