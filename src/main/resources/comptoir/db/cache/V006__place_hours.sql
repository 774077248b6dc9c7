-- When a place is open, in the platform's words.
ALTER TABLE place ADD COLUMN hours TEXT;
