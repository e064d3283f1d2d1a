/** Statements to begin with; each runs on any data set of the schema. Only reports that count are asked. */
export const EXAMPLES = [
  {
    id: 'ranking',
    sql: `select agency, "new" as received, total as handled
from reports
where superseded_by is null
  and year = (select max(year) from reports)
order by received desc nulls last
limit 50`,
  },
  {
    id: 'open',
    sql: `select year,
  sum(granted + partial) as open,
  sum(total) as handled,
  round(100.0 * sum(granted + partial) / nullif(sum(total), 0), 1) as per_cent,
  count(*) as reports
from reports
where superseded_by is null and granted + partial + total is not null
group by year order by year`,
  },
  {
    id: 'kinds',
    sql: `select kind, year,
  sum(denied_law) as law, sum(denied_third_party) as third_party,
  sum(denied_internal) as internal, sum(denied_process) as process
from reports
where superseded_by is null
group by kind, year order by kind, year`,
  },
  {
    id: 'failing',
    sql: `select code, severity, count(*) as failed, count(distinct report_id) as reports
from checks join reports using (report_id)
where superseded_by is null
group by code, severity order by failed desc`,
  },
  {
    id: 'applicants',
    sql: `select year, applicant, sum(count) as requests
from applicants join reports using (report_id)
where superseded_by is null and "row" = 'new'
group by year, applicant order by year, requests desc`,
  },
  { id: 'tables', sql: 'show tables' },
] as const;
