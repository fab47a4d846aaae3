-- Documents of APIs for those who call them. The password they are shared with is sealed: it is shown to who may read the document's details.
CREATE TABLE apigw_docs (
    doc_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    service_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    -- JSON list.
    api_ids TEXT NOT NULL,
    -- INIT: to be built; SUCCESS: built; FAIL: the last build came to nothing.
    status TEXT NOT NULL,
    password {{blob}} NOT NULL,
    -- As it was last built, compressed; NULL: never.
    page {{blob}},
    builds BIGINT NOT NULL,
    views BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX apigw_docs_by_account ON apigw_docs (account_id, created_at, doc_id);
CREATE INDEX apigw_docs_by_service ON apigw_docs (service_id);
