-- What people decided. A decision is never changed: taking one back sets `undone_at`, a new one takes its place.

-- One row a decision on a figure. It is about words in an article, not about a reading of them, so that it holds
-- for later readings too: the document, the sentence, and where in it the figure begins.
-- drawn: the figure was drawn at random: only such decisions tell how often the reading is right in all.
-- verdict: confirmed, corrected or rejected; before and changes: field → value as text (NULL: none).
CREATE TABLE reviews (
    review_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    sentence VARCHAR NOT NULL,
    at_sentence BIGINT NOT NULL,
    figure VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    language VARCHAR NOT NULL,
    source VARCHAR,
    verdict VARCHAR NOT NULL,
    before MAP(VARCHAR, VARCHAR) NOT NULL,
    changes MAP(VARCHAR, VARCHAR) NOT NULL,
    reviewer VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    decided_at TIMESTAMP NOT NULL,
    undone_at TIMESTAMP,
    drawn BOOLEAN DEFAULT false
);

-- Where the words of a decision stand in the article's present text; "start" is NULL where it has them no more.
CREATE TABLE review_places (
    review_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    "start" BIGINT
);

-- One row a decision on a finding of the audit, known by its type and the figures it names.
-- verdict: explained or confirmed.
CREATE TABLE verdicts (
    verdict_id VARCHAR NOT NULL,
    finding_id VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    claims VARCHAR[] NOT NULL,
    verdict VARCHAR NOT NULL,
    reviewer VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    decided_at TIMESTAMP NOT NULL,
    undone_at TIMESTAMP
);
