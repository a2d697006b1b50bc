-- What has been applied to this store; number 0 stands for the views, named by their digest.
CREATE TABLE IF NOT EXISTS schema_history (
    number INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    applied_at TIMESTAMP NOT NULL
);
