-- What was read. No keys and no indexes: uniqueness is kept by the anti-joins of queries/.

-- The bytes of an input as they came, once each.
CREATE TABLE raw (
    sha256 VARCHAR NOT NULL,
    bytes BLOB NOT NULL
);

-- One row for each text or set of particulars that a document has ever come with.
CREATE TABLE document_versions (
    version_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    published DATE,
    outlet VARCHAR,
    title VARCHAR,
    url VARCHAR,
    origin VARCHAR NOT NULL,
    first_seen TIMESTAMP NOT NULL,
    last_seen TIMESTAMP NOT NULL
);
