-- Version 5: since when nothing is missing in what is known of the past. Until the windows that apply lie behind it, every gate holds.

-- One row, or none where nothing was ever sent from elsewhere.
CREATE TABLE ncm_history (
    -- always 1
    one               integer PRIMARY KEY CHECK (one = 1),
    -- since when every contact and every word of the people is here
    complete_since_ms integer NOT NULL
);

INSERT INTO ncm_schema (version) VALUES (5);
