SELECT sha256, bytes FROM raw;
