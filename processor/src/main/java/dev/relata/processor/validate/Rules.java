package dev.relata.processor.validate;

import java.util.List;

/** All rules, in their order. */
final class Rules {
    private Rules() {}

    /** A type that cannot be a model is checked no further. */
    static final ModelRule SHAPE = new ShapeRule();

    static final List<ModelRule> MODELS = List.of(
            new TypeRules(),
            new ColumnRules(),
            IdRules::exists,
            IdRules::columns,
            new KeyFieldRules(),
            new DefaultRules(),
            AutomaticRules::types,
            AutomaticRules::uses,
            SoftDeleteRules::permanent,
            NameRules::empty,
            NameRules::columns,
            NameRules::constants,
            new ConditionRule());

    static final List<ComponentRule> COMPONENTS =
            List.of(IdRules::onRelation, new RelationComponents(), SoftDeleteRules::uniques);

    static final UnpairedRule PAIRING = new UnpairedEnds();

    static final List<LinkRule> LINKS = List.of(
            NotProcessed::link,
            Ownership::split,
            Ownership::two,
            Ownership::manyToManyWithKey,
            Ownership::manyOwnsKey,
            Ownership::halfKey,
            Ownership::none,
            new ManyToManyIds(),
            InverseSide::manyToManyActions,
            InverseSide::actions,
            InverseSide::required,
            KeyNames::unknown,
            KeyNames::notColumns,
            KeyNames::repeated,
            KeyNames::count);

    /** Warnings last: none of them is told about a key that has an error. */
    static final List<KeyRule> KEYS = List.of(
            KeyTypes::ownRow,
            KeyTypes::same,
            ReferencedKey::unique,
            KeyTypes::generated,
            Cardinality::oneToOne,
            Cardinality::requiredOverNullable,
            Actions::setNull,
            Actions::setDefault,
            Actions::shared,
            Cardinality::manyOverUnique,
            Cardinality::optionalOverRequired,
            Cardinality::partlyNullable,
            ReferencedKey::nullable,
            ReferencedKey::tenant,
            SoftDeleteRules::cascade);

    static final List<PathRule> PATHS =
            List.of(new RequiredCycle(), new CascadeReachesPermanent(), new CascadeCycle(), new CascadeIntoRestrict());

    static final List<TableRule> TABLES = List.of(new NullableUnique(), new RedundantIndex());

    /** The first that reports a component of a view is the last that looks at it. */
    static final List<ViewRule> VIEW = List.of(
            ViewAnnotations::both,
            ViewAnnotations::types,
            ViewNames::component,
            ViewNames::path,
            ViewNames::count,
            ViewTree::check,
            ViewTypes::fit,
            ViewAnnotations::order);

    static final List<DatabaseRule> DATABASE = List.of(
            DatabaseModels::type,
            DatabaseModels::dialects,
            DatabaseModels::listed,
            DatabaseModels::processed,
            DatabaseModels::complete,
            DatabaseColumns::precision,
            DatabaseColumns::autoincrement,
            DatabaseColumns::keys,
            DatabaseColumns::actions,
            DatabaseColumns::checks,
            DatabaseKeys::partial,
            DatabaseKeys::length,
            DatabaseNames::tables,
            DatabaseNames::reserved,
            ConstraintNames::check);
}
