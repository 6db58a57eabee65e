-- Makes a table that is too large for a page, or lies on a cluster, small: Spark SQL (3.4 or newer).
--
--     spark-sql -f spark.sql
--
-- From Parquet to CSV with the columns place, period, indicator, value: one row for each place, period and
-- indicator, and only for the periods and indicators that are wanted. Change what stands between the two lines
-- of `=`; the rest stays. The result is a folder with one file `part-*.csv`, in no order. Its rows are the
-- same as those of duckdb.sql, where the rules are explained and what they do not do; large numbers are
-- written as 1.1498956164E8. The options make quotes double inside quotes, and leave names as they are.

create or replace temporary view wanted as
-- ================================================================
select
  county      as place,
  year        as period,
  indicator   as indicator,
  value       as value,
  recorded_at as recorded_at
from parquet.`rows.parquet`
where year between 2014 and 2018
  and indicator in ('income', 'residents')
-- ================================================================
;

create or replace temporary view tidy as
select place, period, indicator,
  case when not isnan(value) and abs(value) < double('infinity') then value end as value,
  recorded_at
from wanted
where place is not null and period is not null and indicator is not null;

-- Run one of the two; the other can be deleted.

-- Rule "mean".
insert overwrite directory 'observations_mean'
using csv options (header 'true', escape '"', ignoreLeadingWhiteSpace 'false', ignoreTrailingWhiteSpace 'false')
select /*+ coalesce(1) */ place, period, indicator, avg(value) as value
from tidy
group by place, period, indicator;

-- Rule "last".
insert overwrite directory 'observations_last'
using csv options (header 'true', escape '"', ignoreLeadingWhiteSpace 'false', ignoreTrailingWhiteSpace 'false')
select /*+ coalesce(1) */ place, period, indicator,
  max_by(value, struct(recorded_at is not null, recorded_at, value)) filter (where value is not null) as value
from tidy
group by place, period, indicator;
