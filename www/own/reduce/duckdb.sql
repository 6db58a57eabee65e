-- Makes a table that is too large for a page (ten million rows and more) small: DuckDB.
--
--     duckdb < duckdb.sql
--
-- From a Parquet file to a CSV file with the columns place, period, indicator, value: one row for each place,
-- period and indicator, and only for the periods and indicators that are wanted. Change what stands between
-- the two lines of `=`; the rest stays. Several files are read as one: 'rows/*.parquet'.
--
-- What it does not do: it weighs no row. A mean is right where all rows of a place and year count the same
-- (twelve months, say). Parts of unequal size do not (villages of a county): add what can be added
-- with `sum(value)`, and for a rate bring the amount and the number of people as two indicators.

create or replace temp view wanted as
-- ================================================================
select
  county      as place,
  year        as period,
  indicator   as indicator,
  value       as value,
  recorded_at as recorded_at      -- when the row was written down; `null` where the file does not say
from read_parquet('rows.parquet')
where year between 2014 and 2018
  and indicator in ('income', 'residents')
-- ================================================================
;

-- A row without a place, a period or an indicator belongs nowhere. A value that is no number (null, NaN or
-- infinite) is none, but its place stays: its value is empty if no row of its own has a number.
create or replace temp view tidy as
select place, period, indicator, case when isfinite(value) then value end as value, recorded_at
from wanted
where place is not null and period is not null and indicator is not null;

-- Run one of the two; the other can be deleted.

-- Rule "mean": the mean of the rows that have a number.
copy (
  select place, period, indicator, avg(value) as value
  from tidy
  group by place, period, indicator
  order by place, indicator, period
) to 'observations_mean.csv' (format csv, header);

-- Rule "last": the row with a number that was recorded last. A row that does not say when is earlier than all
-- that do; of two recorded at the same time the larger value counts, so that every run finds the same.
copy (
  select place, period, indicator,
    max_by(value, row(recorded_at is not null, recorded_at, value)) filter (where value is not null) as value
  from tidy
  group by place, period, indicator
  order by place, indicator, period
) to 'observations_last.csv' (format csv, header);
