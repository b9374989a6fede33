-- What a reader may see. The read-only handle may read base tables only through these views, so a draft cannot reach an answer.
CREATE VIEW published_crags AS SELECT * FROM crags WHERE status = 'published';

CREATE VIEW published_areas AS
  SELECT a.*, c.name AS crag_name, c.name_en AS crag_name_en, c.region AS region
  FROM areas a JOIN crags c ON c.id = a.crag_id
  WHERE a.status = 'published' AND c.status = 'published';

CREATE VIEW published_routes AS
  SELECT r.*, c.name AS crag_name, c.name_en AS crag_name_en, c.region AS region, c.best_seasons AS best_seasons,
         a.name AS area_name, a.name_en AS area_name_en
  FROM routes r JOIN crags c ON c.id = r.crag_id LEFT JOIN areas a ON a.id = r.area_id
  WHERE r.status = 'published' AND c.status = 'published' AND (a.id IS NULL OR a.status = 'published');

CREATE VIEW published_gyms AS SELECT * FROM gyms WHERE status = 'published';

CREATE VIEW published_conditions AS
  SELECT k.*, g.name AS gym_name, g.name_en AS gym_name_en, g.city AS gym_city, g.district AS gym_district
  FROM gym_conditions k JOIN gyms g ON g.id = k.gym_id WHERE g.status = 'published';

-- A view that only renames a table is flattened away, and SQLite then asks its authorizer for the table itself, outside any
-- view: the conditions, always true, keep a column read inside the view.
CREATE VIEW outbox AS SELECT * FROM changes WHERE kind <> '';
CREATE VIEW index_progress AS
  SELECT version, active, cursor, generation, documents, errors, last_error, indexed_at FROM index_state WHERE version <> '';
