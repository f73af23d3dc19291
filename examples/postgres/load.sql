-- Loads what `zwgk export --format ndjson` prints on standard input, of any number of catalogues.
-- Loaded again, a catalogue replaces itself; another edition, which has another digest, stands beside.
\set ON_ERROR_STOP on
\set QUIET on
set client_min_messages to warning; -- what is there already is no news
begin;

-- bigrams returns the characters of a text in pairs, with blanks between. PostgreSQL has no words
-- of Chinese; pairs find any of two characters and more, in whatever a question has around them.
create or replace function bigrams(text) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(substr(t, i, 2), ' ' order by i), '')
  from (select regexp_replace(lower($1), '[[:space:][:punct:]，。、；：？！《》〈〉（）“”]+', '', 'g')) as folded(t),
       generate_series(1, greatest(length(t) - 1, 1)) as i
$$;

create table if not exists item (
  digest       text    not null,
  catalog      text    not null,
  number       integer not null,
  code         text,              -- the printed number, where it is no plain one
  name         text    not null,
  category     text    not null,
  publisher    text,
  deadline     text,              -- as printed
  working_days integer,           -- null where the term gives none
  channels     text[]  not null,
  laws         text[]  not null,
  keywords     text[]  not null,
  contents     text[]  not null,
  record       jsonb   not null,  -- all of it
  words        tsvector not null,
  primary key (digest, catalog, number)  -- offices publish one table, of one digest, under titles of their own
);
create index if not exists item_words on item using gin (words);
create index if not exists item_laws on item using gin (laws);
create index if not exists item_channels on item using gin (channels);

create temporary table line (record jsonb) on commit drop;
-- A line of JSON has no character 1 or 2, so nothing in it is a quote or a delimiter to COPY.
\copy line from pstdin with (format csv, quote e'\x01', delimiter e'\x02')

-- texts returns the strings of a JSON array.
create or replace function texts(jsonb) returns text[] language sql immutable as $$
  select coalesce(array_agg(t), '{}') from jsonb_array_elements_text(coalesce($1, '[]')) as t
$$;

insert into item
select coalesce(record->>'digest', ''), coalesce(record->>'catalog', ''), (record->>'number')::integer, record->>'code',
  record->>'name', record->'category'->>'name', record->>'publisher',
  record->'deadline'->>'text', (record->'deadline'->>'working_days')::integer,
  texts(record->'channels'), coalesce((select array_agg(distinct law->>'law') from jsonb_array_elements(record->'legal_basis') as law), '{}'),
  texts(record->'keywords'), contents, record,
  setweight(to_tsvector('simple', bigrams(record->>'name')), 'A')
  || setweight(to_tsvector('simple', coalesce((select string_agg(bigrams(k), ' ') from unnest(texts(record->'keywords')) as k), '')), 'A')
  || setweight(to_tsvector('simple', bigrams(coalesce(record->>'catalog', '')) || ' ' || bigrams(record->'category'->>'name')), 'B')
  || setweight(to_tsvector('simple', coalesce((select string_agg(bigrams(c), ' ') from unnest(contents) as c), '')), 'D')
from (
  select record, coalesce((
    select array_agg(content) from jsonb_array_elements(record->'disclosures') as g, jsonb_array_elements_text(g->'contents') as content
  ), '{}') as contents
  from line
) as lines
on conflict (digest, catalog, number) do update set
  (code, name, category, publisher, deadline, working_days, channels, laws, keywords, contents, record, words)
  = (excluded.code, excluded.name, excluded.category, excluded.publisher, excluded.deadline, excluded.working_days,
     excluded.channels, excluded.laws, excluded.keywords, excluded.contents, excluded.record, excluded.words);

-- answers returns the items that a question is about, best first.
create or replace function answers(question text, most integer default 10)
returns table (catalog text, number integer, name text, rank real) language sql stable as $$
  select item.catalog, item.number, item.name, ts_rank(words, query) as rank
  from item, (select replace(plainto_tsquery('simple', bigrams(question))::text, '&', '|')::tsquery as query) as asked
  where words @@ query
  order by rank desc, item.catalog, item.number
  limit most
$$;
commit;
