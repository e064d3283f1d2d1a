-- duckdb -init views.sql, in this folder. What the columns mean: docs/data.md, and the metadata of each file.

CREATE OR REPLACE VIEW agencies AS SELECT *
FROM read_parquet(['agencies.parquet'], hive_partitioning = false, hive_types_autocast = false);

CREATE OR REPLACE VIEW reports AS SELECT * REPLACE (TRY_CAST(year AS SMALLINT) AS year), "new" AS received
FROM read_parquet(['reports.parquet'], hive_partitioning = false, hive_types_autocast = false);

CREATE OR REPLACE VIEW applicants AS SELECT *, "row" AS request_row, "count" AS requests
FROM read_parquet(['applicants.parquet'], hive_partitioning = false, hive_types_autocast = false);

CREATE OR REPLACE VIEW proactive AS SELECT *
FROM read_parquet(['proactive.parquet'], hive_partitioning = false, hive_types_autocast = false);

CREATE OR REPLACE VIEW checks AS SELECT *, "left" AS left_side, "right" AS right_side
FROM read_parquet(['checks.parquet'], hive_partitioning = false, hive_types_autocast = false);

CREATE OR REPLACE VIEW cells AS SELECT *, "start" AS starts_at, "end" AS ends_at
FROM read_parquet(['cells.parquet'], hive_partitioning = false, hive_types_autocast = false);

CREATE OR REPLACE VIEW texts AS SELECT *
FROM read_parquet(['texts.parquet'], hive_partitioning = false, hive_types_autocast = false);

CREATE OR REPLACE VIEW rejects AS SELECT *
FROM read_parquet(['rejects.parquet'], hive_partitioning = false, hive_types_autocast = false);

CREATE OR REPLACE VIEW totals AS SELECT *
FROM read_parquet(['totals.parquet'], hive_partitioning = false, hive_types_autocast = false);

-- Reports that count: sums over it are right as they stand.
CREATE OR REPLACE VIEW reports_counted AS SELECT * FROM reports WHERE counts;
