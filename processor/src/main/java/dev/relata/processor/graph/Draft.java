package dev.relata.processor.graph;

import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.Shape;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Models and their relations before anything is known to be right. The rules look at it; a {@link Graph} is what passed. */
public final class Draft {
    private final Map<ClassRef, DraftModel> models = new TreeMap<>();
    private final Set<ClassRef> meantAsModels;
    private final Pairing pairing;

    /**
     * @param declarations models, and all models they reach
     * @param meantAsModels classes that lack their {@code @Model}, which is reported at each of them
     */
    public Draft(Collection<ModelDeclaration> declarations, Set<ClassRef> meantAsModels) {
        this.meantAsModels = Set.copyOf(meantAsModels);
        declarations.forEach(declaration -> models.put(declaration.type(), new DraftModel(declaration)));
        List<LinkEnd> sound = new ArrayList<>();
        List<LinkEnd> faulty = new ArrayList<>();
        for (DraftModel model : models.values()) {
            for (LinkEnd end : ends(model)) {
                (isFaulty(end) ? faulty : sound).add(end);
            }
            model.declaration()
                    .components()
                    .forEach(component -> meant(model.declaration(), component).ifPresent(faulty::add));
        }
        this.pairing = Pairing.of(sound, faulty);
    }

    /** All models, by name. */
    public Collection<DraftModel> models() {
        return models.values();
    }

    public Optional<DraftModel> model(ClassRef type) {
        return Optional.ofNullable(models.get(type));
    }

    /** Whether a class is no model, but is reported to lack its {@code @Model}. */
    public boolean isMeantAsModel(ClassRef type) {
        return meantAsModels.contains(type);
    }

    public List<Link> links() {
        return pairing.links();
    }

    public List<Unpaired> unpaired() {
        return pairing.unpaired();
    }

    /** The ends of relations that a model has, in order; without those to something that is no model. */
    public List<LinkEnd> ends(DraftModel model) {
        ModelDeclaration declaration = model.declaration();
        List<LinkEnd> ends = new ArrayList<>();
        if (declaration.shape() != Shape.RECORD) {
            return ends;
        }
        for (ComponentDeclaration component : declaration.components()) {
            if (component.type() instanceof TypeDeclaration.RelationType type) {
                type.target()
                        .filter(this::isModel)
                        .ifPresent(target -> ends.add(new LinkEnd(
                                declaration,
                                component,
                                type.kind(),
                                target,
                                component.relation().orElseGet(() -> RelationDeclaration.none(component.at())))));
            }
        }
        return ends;
    }

    /** An end of a relation that has the type of its rows, as one of JPA or Prisma would. */
    public Optional<LinkEnd> meant(ModelDeclaration model, ComponentDeclaration component) {
        return component.type() instanceof TypeDeclaration.Unsupported type
                        && type.meant() instanceof TypeDeclaration.Meant.Relation relation
                        && isModel(relation.model())
                ? Optional.of(new LinkEnd(
                        model,
                        component,
                        relation.many()
                                ? RelationKind.MANY
                                : component.nullness().isNullable() ? RelationKind.MAYBE : RelationKind.ONE,
                        relation.model(),
                        component.relation().orElseGet(() -> RelationDeclaration.none(component.at()))))
                : Optional.empty();
    }

    /** The foreign key of a link, where its columns exist on both sides and are as many. */
    public Optional<Relation> relation(Link link) {
        return link.owner().flatMap(owner -> {
            List<Column> fields = columns(owner.model().type(), owner.relation().fields());
            List<Column> references = columns(owner.target(), owner.relation().references());
            boolean resolved = fields.size() == owner.relation().fields().size()
                    && references.size() == owner.relation().references().size()
                    && fields.size() == references.size();
            return resolved ? Optional.of(Relations.relation(this, link, owner, fields, references)) : Optional.empty();
        });
    }

    /** The join table of a link, where both models have a single id. */
    public Optional<ManyToMany> manyToMany(Link link) {
        return Relations.manyToMany(this, link);
    }

    private List<Column> columns(ClassRef type, List<Written<String>> names) {
        return names.stream()
                .flatMap(name -> model(type).flatMap(model -> model.column(name.value())).stream())
                .toList();
    }

    /** Ends whose own annotation makes no sense: rules of their own report them. */
    private static boolean isFaulty(LinkEnd end) {
        return end.relation().name().filter(name -> name.value().isBlank()).isPresent()
                || (end.relation().oneWay() && !end.hasFields());
    }

    /** Whether this is a model that others can point to. */
    public boolean isModel(ClassRef type) {
        return model(type).filter(Draft::isRecord).isPresent();
    }

    private static boolean isRecord(DraftModel model) {
        return model.declaration().shape() == Shape.RECORD;
    }
}
