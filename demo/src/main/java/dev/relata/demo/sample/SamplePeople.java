package dev.relata.demo.sample;

import dev.relata.demo.model.NewUser;
import dev.relata.demo.model.PostalAddress;
import dev.relata.demo.model.User;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Who buys there, and where they live. */
final class SamplePeople {

    private static final String[] FIRST_NAMES = {
        "Ada", "Bruno", "Clara", "David", "Emma", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Liam", "Mara",
        "Nils", "Olga", "Paul", "Rosa", "Samir", "Tilda", "Viktor", "Wanda", "Yara"
    };
    private static final String[] LAST_NAMES = {
        "Adler", "Bakker", "Conti", "Dubois", "Eriksen", "Fischer", "Garcia", "Hansen", "Ivanova", "Jansen", "Keller",
        "Larsen", "Meyer", "Novak", "Olsen", "Peeters", "Rossi", "Silva", "Tanaka", "Virtanen", "Weber", "Yilmaz"
    };
    private static final String[] STREETS = {
        "Mill Lane", "Station Road", "Harbour Street", "Church Square", "Garden Walk", "Market Place", "Hill Street"
    };
    private static final List<Town> TOWNS = List.of(
            new Town("10115", "Berlin", "DE"),
            new Town("1012 AB", "Amsterdam", "NL"),
            new Town("75011", "Paris", "FR"),
            new Town("00184", "Roma", "IT"),
            new Town("28004", "Madrid", "ES"),
            new Town("0155", "Oslo", "NO"),
            new Town("1000-205", "Lisboa", "PT"));

    record Customer(User user, PostalAddress address) {}

    private record Town(String postalCode, String name, String country) {}

    private final Pick pick;

    SamplePeople(Pick pick) {
        this.pick = pick;
    }

    /** All of them registered before the first order. */
    List<NewUser> users(int count, Instant since) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> user(number, since.minusSeconds(number)))
                .toList();
    }

    private NewUser user(int number, Instant createdAt) {
        String first = pick.oneOf(FIRST_NAMES);
        String last = pick.oneOf(LAST_NAMES);
        String email = (first + "." + last + "." + number).toLowerCase(Locale.ROOT) + "@example.com";
        return NewUser.email(email).name(first + " " + last).createdAt(createdAt);
    }

    /** Everybody orders to one address. */
    List<Customer> customers(List<User> users) {
        return users.stream().map(user -> new Customer(user, addressOf(user))).toList();
    }

    private PostalAddress addressOf(User user) {
        Town town = pick.oneOf(TOWNS);
        String street = pick.oneOf(STREETS) + " " + pick.between(1, 120);
        return new PostalAddress(user.name(), street, town.postalCode(), town.name(), town.country());
    }
}
