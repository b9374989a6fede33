-- Counts, groups and extremes read these columns only: with them in one index a question about a crag of thousands of routes
-- never opens the wide rows.
CREATE INDEX routes_answers ON routes(
  crag_id, status, area_id, grade_system, grade_min, grade_max, type, length_m, bolt_count, id
);
