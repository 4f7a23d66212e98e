package dev.relata.demo.model;

import dev.relata.Column;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.Unique;

/** A shelf of the shop. It stays as long as there are products on it. */
@Model
public record Category(
        @Id @Generated long id,
        @Unique @Column(length = 100) String name,
        Many<Product> products) {}
