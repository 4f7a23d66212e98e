package dev.relata.demo.sample;

import dev.relata.demo.model.Category;
import dev.relata.demo.model.NewCategory;
import dev.relata.demo.model.NewProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the shop sells: each of its things in each of the finishes of its category. */
final class SampleCatalogue {

    private record Shelf(String name, List<String> finishes, List<String> things) {}

    private static final List<Shelf> SHELVES = List.of(
            new Shelf("Kitchen", words("Oak,Walnut,Steel,Enamel"), words("Cutting Board,Salt Mill,Ladle,Tray")),
            new Shelf("Table", words("White,Blue,Speckled,Smoked"), words("Dinner Plate,Soup Bowl,Mug,Carafe,Egg Cup")),
            new Shelf("Lighting", words("Brass,Black,Linen,Paper"), words("Desk Lamp,Floor Lamp,Pendant,Night Light")),
            new Shelf("Textiles", words("Linen,Wool,Cotton,Striped"), words("Throw,Cushion,Tea Towel,Rug,Curtain")),
            new Shelf("Garden", words("Copper,Ash,Zinc,Terracotta"), words("Watering Can,Trowel,Planter,Bird Feeder")),
            new Shelf("Desk", words("Leather,Cork,Maple,Grey"), words("Notebook,Pen Tray,Desk Mat,Card Holder")),
            new Shelf("Bath", words("Organic,Hemp,Bamboo,Slate"), words("Hand Towel,Bath Mat,Soap Dish,Brush")),
            new Shelf("Children", words("Beech,Felt,Painted,Patchwork"), words("Building Blocks,Bear,Kite,Night Cap")));

    private final Pick pick;

    SampleCatalogue(Pick pick) {
        this.pick = pick;
    }

    List<NewCategory> categories() {
        return SHELVES.stream().map(shelf -> NewCategory.name(shelf.name())).toList();
    }

    /** Stocked so well that nothing is ever sold out. */
    List<NewProduct> products(List<Category> categories) {
        List<NewProduct> products = new ArrayList<>();
        for (Shelf shelf : SHELVES) {
            Category category = categories.stream()
                    .filter(each -> each.name().equals(shelf.name()))
                    .findFirst()
                    .orElseThrow();
            shelf.finishes().stream()
                    .flatMap(finish -> shelf.things().stream().map(thing -> finish + " " + thing))
                    .forEach(name -> products.add(product(products.size() + 1, name, category)));
        }
        return products;
    }

    private NewProduct product(int number, String name, Category category) {
        String sku = category.name().substring(0, 3).toUpperCase(Locale.ROOT) + "-" + (1000 + number);
        return NewProduct.sku(sku)
                .name(name)
                .description(name + ", from our " + category.name().toLowerCase(Locale.ROOT) + " range.")
                .price(BigDecimal.valueOf(pick.between(4, 180) * 100 - 10, 2))
                .stock(pick.between(50, 500))
                .categoryId(category.id());
    }

    private static List<String> words(String separatedByCommas) {
        return List.of(separatedByCommas.split(",", -1));
    }
}
