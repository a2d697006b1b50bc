-- What inputs tell beyond their text, and inputs that no reader could stand.

-- published_at: the instant of publication in UTC, published_zone: the zone in which it came, as "+02:00"; both NULL
-- where the input tells no time or no zone. via: who passed the article on. flags: what readers are warned of.
-- pages: the offset in the text at which each page begins.
ALTER TABLE document_versions ADD COLUMN published_at TIMESTAMP;
ALTER TABLE document_versions ADD COLUMN published_zone VARCHAR;
ALTER TABLE document_versions ADD COLUMN via VARCHAR[];
ALTER TABLE document_versions ADD COLUMN flags VARCHAR[];
ALTER TABLE document_versions ADD COLUMN pages BIGINT[];

-- The page of the figure, NULL where the input has no pages.
ALTER TABLE claims ADD COLUMN page BIGINT;

-- Inputs that crashed their reader or went beyond its limits. Their bytes are in raw; the same bytes are not tried
-- again by the same program.
CREATE TABLE quarantine (
    sha256 VARCHAR NOT NULL,
    origin VARCHAR NOT NULL,
    cause VARCHAR NOT NULL,
    program VARCHAR NOT NULL,
    seen_at TIMESTAMP NOT NULL
);

-- The feeds that are watched: by what their hosts know the state again that was read last.
CREATE TABLE feeds (
    url VARCHAR NOT NULL,
    etag VARCHAR,
    modified VARCHAR,
    asked_at TIMESTAMP NOT NULL
);

-- What a watched feed has pointed to: how often it was tried, and whether it is kept now.
CREATE TABLE feed_entries (
    feed VARCHAR NOT NULL,
    entry VARCHAR NOT NULL,
    tries BIGINT NOT NULL,
    landed BOOLEAN NOT NULL,
    seen_at TIMESTAMP NOT NULL
);
