-- What was found. A reading is retired when a later one takes its place; no row is ever deleted.

-- One row an ingest: how many documents came, and what became of them.
CREATE TABLE ingests (
    ingest_id VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    reread BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    unreadable BIGINT NOT NULL
);

CREATE TABLE readings (
    reading_id VARCHAR NOT NULL,
    ingest_id VARCHAR NOT NULL,
    version_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    extractor VARCHAR NOT NULL,
    read_at TIMESTAMP NOT NULL,
    retired_at TIMESTAMP
);

-- The fields of docs/claim.md under their own names, the period flattened.
CREATE TABLE claims (
    reading_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    "start" BIGINT NOT NULL,
    "end" BIGINT NOT NULL,
    figure VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    value_max DOUBLE,
    qualifier VARCHAR NOT NULL,
    unit VARCHAR,
    measure VARCHAR,
    measure_text VARCHAR,
    action VARCHAR,
    party VARCHAR,
    place VARCHAR,
    event VARCHAR,
    period_kind VARCHAR NOT NULL,
    period_start DATE,
    period_end DATE,
    period_text VARCHAR,
    stated_on DATE,
    source VARCHAR,
    source_name VARCHAR,
    source_text VARCHAR,
    cue_text VARCHAR,
    speaker VARCHAR,
    via VARCHAR[] NOT NULL,
    attribution VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    delta BOOLEAN NOT NULL,
    part_of VARCHAR,
    sentence VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    source_start BIGINT,
    source_end BIGINT,
    cue_start BIGINT,
    cue_end BIGINT,
    sentence_start BIGINT NOT NULL,
    sentence_end BIGINT NOT NULL,
    source_id VARCHAR
);
