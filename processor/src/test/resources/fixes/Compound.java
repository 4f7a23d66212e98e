package shop;

import dev.relata.*;
import dev.relata.ReferentialAction;
import org.jspecify.annotations.Nullable;

@Model
@Id(fields = {"shop", "number"})
record Item(int shop, @Column(length = 12) String number, Many<Line> lines, Maybe<Stock> stock, Many<Label> labels) {}

@Model
record Line(@Id @Generated long id, One<Item> item) {}

@Model
record Stock(
        @Id @Generated long id,
        int shop,
        @Column(length = 12) String number,
        @Relation(fields = {"shop", "number"}, references = {"shop", "number"}) One<Item> item) {}

@Model
record Order(
        @Id @Generated long id,
        int shop,
        @Nullable @Column(length = 12) String number,
        @Relation(fields = {"shop", "number"}, references = {"shop", "number"}, oneWay = true, onDelete = ReferentialAction.SET_NULL)
                Maybe<Item> item) {}

@Model
record Label(@Id @Generated long id, Many<Item> items) {}

@Model
record Return(@Id @Generated long id, Item item, Many<Order> orders) {}
