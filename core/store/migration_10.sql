-- Version 10: how much was written to an index' table, beside its size.
ALTER TABLE bloat_reading ADD COLUMN writes bigint;
