-- The outbox fills itself: every real change of a public row writes changes in the same transaction, cascades included
-- (SQLite fires delete triggers for rows that ON DELETE CASCADE removes, whatever recursive_triggers says).
-- An update counts when any column but updated_at differs; going from draft to published is such an update.
-- A row that moves writes its old place first and its new place second, so that whatever watches either place sees it.
-- at is epoch milliseconds; julianday is used because unixepoch('subsec') needs SQLite 3.42.

CREATE TRIGGER crags_inserted AFTER INSERT ON crags BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('crag', NEW.id, 'insert', NEW.id, NULL, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER crags_updated AFTER UPDATE ON crags
  WHEN (
      OLD.name, OLD.name_en, OLD.alternative_names, OLD.region, OLD.region_en, OLD.address, OLD.address_en,
      OLD.latitude, OLD.longitude, OLD.climbing_type, OLD.rock_type, OLD.rock_type_en, OLD.height_min_m,
      OLD.height_max_m, OLD.best_seasons, OLD.approach_min_minutes, OLD.approach_max_minutes, OLD.parking,
      OLD.parking_en, OLD.transport, OLD.amenities, OLD.amenities_en, OLD.rating, OLD.status
  ) IS NOT (
      NEW.name, NEW.name_en, NEW.alternative_names, NEW.region, NEW.region_en, NEW.address, NEW.address_en,
      NEW.latitude, NEW.longitude, NEW.climbing_type, NEW.rock_type, NEW.rock_type_en, NEW.height_min_m,
      NEW.height_max_m, NEW.best_seasons, NEW.approach_min_minutes, NEW.approach_max_minutes, NEW.parking,
      NEW.parking_en, NEW.transport, NEW.amenities, NEW.amenities_en, NEW.rating, NEW.status
  )
BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('crag', NEW.id, 'update', NEW.id, NULL, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER crags_deleted AFTER DELETE ON crags BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('crag', OLD.id, 'delete', OLD.id, NULL, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER crags_keep_id BEFORE UPDATE OF id ON crags WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id never changes');
END;

CREATE TRIGGER areas_inserted AFTER INSERT ON areas BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('area', NEW.id, 'insert', NEW.crag_id, NEW.id, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER areas_updated AFTER UPDATE ON areas
  WHEN (
      OLD.crag_id, OLD.name, OLD.name_en, OLD.sectors, OLD.status
  ) IS NOT (
      NEW.crag_id, NEW.name, NEW.name_en, NEW.sectors, NEW.status
  )
BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    SELECT 'area', OLD.id, 'update', OLD.crag_id, OLD.id, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)
    WHERE OLD.crag_id IS NOT NEW.crag_id;
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('area', NEW.id, 'update', NEW.crag_id, NEW.id, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER areas_deleted AFTER DELETE ON areas BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('area', OLD.id, 'delete', OLD.crag_id, OLD.id, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER areas_keep_id BEFORE UPDATE OF id ON areas WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id never changes');
END;

CREATE TRIGGER routes_inserted AFTER INSERT ON routes BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('route', NEW.id, 'insert', NEW.crag_id, NEW.area_id, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER routes_updated AFTER UPDATE ON routes
  WHEN (
      OLD.crag_id, OLD.area_id, OLD.sector, OLD.sector_en, OLD.name, OLD.name_en, OLD.alternative_names, OLD.grade,
      OLD.grade_system, OLD.grade_min, OLD.grade_max, OLD.type, OLD.length_m, OLD.bolt_count, OLD.safety_dots,
      OLD.features, OLD.first_ascent_date, OLD.video_count, OLD.popularity, OLD.stars, OLD.votes, OLD.status
  ) IS NOT (
      NEW.crag_id, NEW.area_id, NEW.sector, NEW.sector_en, NEW.name, NEW.name_en, NEW.alternative_names, NEW.grade,
      NEW.grade_system, NEW.grade_min, NEW.grade_max, NEW.type, NEW.length_m, NEW.bolt_count, NEW.safety_dots,
      NEW.features, NEW.first_ascent_date, NEW.video_count, NEW.popularity, NEW.stars, NEW.votes, NEW.status
  )
BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    SELECT 'route', OLD.id, 'update', OLD.crag_id, OLD.area_id, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)
    WHERE OLD.crag_id IS NOT NEW.crag_id OR OLD.area_id IS NOT NEW.area_id;
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('route', NEW.id, 'update', NEW.crag_id, NEW.area_id, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER routes_deleted AFTER DELETE ON routes BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('route', OLD.id, 'delete', OLD.crag_id, OLD.area_id, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER routes_keep_id BEFORE UPDATE OF id ON routes WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id never changes');
END;

CREATE TRIGGER gyms_inserted AFTER INSERT ON gyms BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('gym', NEW.id, 'insert', NULL, NULL, NEW.id, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER gyms_updated AFTER UPDATE ON gyms
  WHEN (
      OLD.name, OLD.name_en, OLD.alternative_names, OLD.gym_type, OLD.city, OLD.district, OLD.region, OLD.address,
      OLD.address_en, OLD.latitude, OLD.longitude, OLD.facilities, OLD.facilities_en, OLD.opening_hours,
      OLD.pricing_twd, OLD.nearest_station, OLD.walk_minutes, OLD.phone, OLD.website, OLD.rating, OLD.status
  ) IS NOT (
      NEW.name, NEW.name_en, NEW.alternative_names, NEW.gym_type, NEW.city, NEW.district, NEW.region, NEW.address,
      NEW.address_en, NEW.latitude, NEW.longitude, NEW.facilities, NEW.facilities_en, NEW.opening_hours,
      NEW.pricing_twd, NEW.nearest_station, NEW.walk_minutes, NEW.phone, NEW.website, NEW.rating, NEW.status
  )
BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('gym', NEW.id, 'update', NULL, NULL, NEW.id, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER gyms_deleted AFTER DELETE ON gyms BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('gym', OLD.id, 'delete', NULL, NULL, OLD.id, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER gyms_keep_id BEFORE UPDATE OF id ON gyms WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id never changes');
END;

CREATE TRIGGER gym_conditions_inserted AFTER INSERT ON gym_conditions BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('gym_condition', NEW.id, 'insert', NULL, NULL, NEW.gym_id, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER gym_conditions_updated AFTER UPDATE ON gym_conditions
  WHEN (
      OLD.gym_id, OLD.text, OLD.kind, OLD.starts_at, OLD.ends_at, OLD.created_at
  ) IS NOT (
      NEW.gym_id, NEW.text, NEW.kind, NEW.starts_at, NEW.ends_at, NEW.created_at
  )
BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    SELECT 'gym_condition', OLD.id, 'update', NULL, NULL, OLD.gym_id, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)
    WHERE OLD.gym_id IS NOT NEW.gym_id;
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('gym_condition', NEW.id, 'update', NULL, NULL, NEW.gym_id, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER gym_conditions_deleted AFTER DELETE ON gym_conditions BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('gym_condition', OLD.id, 'delete', NULL, NULL, OLD.gym_id, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER gym_conditions_keep_id BEFORE UPDATE OF id ON gym_conditions WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id never changes');
END;
