package dev.relata.it.names;

import dev.relata.Database;
import dev.relata.it.names.elsewhere.Label;

/** All models of these packages. */
@Database(
        models = {
            Order.class,
            User.class,
            Group.class,
            Select.class,
            Process.class,
            Condition.class,
            Row.class,
            Key.class,
            Table.class,
            Patch.class,
            Session.class,
            Binder.class,
            Values.class,
            Handle.class,
            Record.class,
            Optional.class,
            List.class,
            Locals.class,
            LocalsKey.class,
            Größe.class,
            Warehouse.Shelf.class,
            Warehouse.Box.class,
            Hidden.class,
            Outer.Inner.class,
            Sticker.class,
            Label.class
        })
interface Names {}
