-- Services. `app_id` is the account's second number: it is in the service's host name. Lists (`net_types`, `tags`) are JSON.
CREATE TABLE apigw_services (
    service_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    app_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    protocol TEXT NOT NULL,
    net_types TEXT NOT NULL,
    ip_version TEXT NOT NULL,
    set_name TEXT NOT NULL,
    project TEXT NOT NULL,
    arch TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX apigw_services_by_account ON apigw_services (account_id, created_at, service_id);

-- APIs as they are edited; what is served is a release. `definition` is a JSON document, the other columns are what is searched by.
CREATE TABLE apigw_apis (
    api_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    service_id TEXT NOT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    method TEXT NOT NULL,
    api_type TEXT NOT NULL,
    auth_type TEXT NOT NULL,
    business_type TEXT NOT NULL,
    relation_api_id TEXT NOT NULL,
    upstream_id TEXT NOT NULL,
    definition TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX apigw_apis_by_path ON apigw_apis (service_id, path, method);
CREATE UNIQUE INDEX apigw_apis_by_name ON apigw_apis (service_id, name) WHERE name <> '';
CREATE INDEX apigw_apis_by_service ON apigw_apis (service_id, created_at, api_id);
CREATE INDEX apigw_apis_by_upstream ON apigw_apis (account_id, upstream_id) WHERE upstream_id <> '';

-- Versions: what was released, for ever. `apis` is a compressed JSON list of ids and definitions.
CREATE TABLE apigw_versions (
    service_id TEXT NOT NULL,
    version TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    description TEXT NOT NULL,
    apis {{blob}} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (service_id, version)
);
CREATE INDEX apigw_versions_by_time ON apigw_versions (service_id, created_at, version);

-- Environments that a service is released to, each with the version it runs.
CREATE TABLE apigw_environments (
    service_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    version TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (service_id, environment)
);

-- What happened to environments: `kind` is release, switch or unrelease.
CREATE TABLE apigw_history (
    service_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    number BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    version TEXT NOT NULL,
    description TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (service_id, environment, number)
);

-- Limits of requests a second in an environment: of an API, or of the whole service where `api_id` is empty.
CREATE TABLE apigw_limits (
    service_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    api_id TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    quota BIGINT NOT NULL,
    PRIMARY KEY (service_id, environment, api_id)
);

-- Usage plans: `rate` is requests a second and `quota` requests in all; -1 is no limit.
CREATE TABLE apigw_plans (
    plan_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    rate BIGINT NOT NULL,
    quota BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX apigw_plans_by_account ON apigw_plans (account_id, created_at, plan_id);

-- Key pairs; the secret is sealed. An account may bring ids of its own, so they are unique within the account only.
CREATE TABLE apigw_keys (
    account_id BIGINT NOT NULL,
    key_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    secret {{blob}} NOT NULL,
    enabled BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, key_id)
);
CREATE TABLE apigw_plan_keys (
    account_id BIGINT NOT NULL,
    plan_id TEXT NOT NULL,
    key_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, plan_id, key_id)
);
CREATE INDEX apigw_plan_keys_by_key ON apigw_plan_keys (account_id, key_id);

-- What a usage plan opens: an API in an environment, or the whole service where `api_id` is empty.
CREATE TABLE apigw_plan_bindings (
    plan_id TEXT NOT NULL,
    service_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    api_id TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (plan_id, service_id, environment, api_id)
);
CREATE INDEX apigw_plan_bindings_by_service ON apigw_plan_bindings (service_id, environment, api_id);

-- Applications and the APIs they may call; the secret is sealed.
CREATE TABLE apigw_apps (
    app_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    app_key TEXT NOT NULL,
    secret {{blob}} NOT NULL,
    project TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX apigw_apps_by_key ON apigw_apps (account_id, app_key);
CREATE INDEX apigw_apps_by_account ON apigw_apps (account_id, created_at, app_id);
CREATE TABLE apigw_app_bindings (
    app_id TEXT NOT NULL,
    service_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    api_id TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (app_id, service_id, environment, api_id)
);
CREATE INDEX apigw_app_bindings_by_service ON apigw_app_bindings (service_id, environment, api_id);

-- Lists of addresses; an API has one of them in an environment at most.
CREATE TABLE apigw_ip_strategies (
    strategy_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    service_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX apigw_ip_strategies_by_service ON apigw_ip_strategies (service_id, created_at, strategy_id);
CREATE TABLE apigw_ip_bindings (
    service_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    api_id TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    strategy_id TEXT NOT NULL,
    PRIMARY KEY (service_id, environment, api_id)
);
CREATE INDEX apigw_ip_bindings_by_strategy ON apigw_ip_bindings (strategy_id);

-- Plugins, and the APIs that each is attached to. An API has one plugin of each slot in an environment: both kinds of traffic control share one.
CREATE TABLE apigw_plugins (
    plugin_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    data TEXT NOT NULL,
    project TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX apigw_plugins_by_account ON apigw_plugins (account_id, created_at, plugin_id);
CREATE TABLE apigw_plugin_bindings (
    service_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    api_id TEXT NOT NULL,
    slot TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    plugin_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (service_id, environment, api_id, slot)
);
CREATE INDEX apigw_plugin_bindings_by_plugin ON apigw_plugin_bindings (plugin_id);

-- Custom domains. A host name is one service's, of whichever account. `paths` is a JSON list of prefixes and environments.
CREATE TABLE apigw_domains (
    host TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    service_id TEXT NOT NULL,
    protocol TEXT NOT NULL,
    net_type TEXT NOT NULL,
    certificate_id TEXT NOT NULL,
    default_mapping BOOLEAN NOT NULL,
    forced_https BOOLEAN NOT NULL,
    paths TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX apigw_domains_by_service ON apigw_domains (service_id, created_at, host);
CREATE INDEX apigw_domains_by_certificate ON apigw_domains (account_id, certificate_id) WHERE certificate_id <> '';

-- What gateways are told: one row per site and domain. `revision` comes from the one row of apigw_revision, which is changed in the same
-- transaction, so that the order of revisions is the order of commits. `body` is sealed.
CREATE TABLE apigw_items (
    name TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    service_id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    body {{blob}} NOT NULL,
    removed BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX apigw_items_by_revision ON apigw_items (revision);
CREATE INDEX apigw_items_by_service ON apigw_items (service_id);
CREATE TABLE apigw_revision (
    id BIGINT PRIMARY KEY,
    revision BIGINT NOT NULL
);

-- Upstreams: back-ends that share the load. `settings` is a JSON document, the other columns are what is searched by.
CREATE TABLE apigw_upstreams (
    upstream_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    settings TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX apigw_upstreams_by_account ON apigw_upstreams (account_id, created_at, upstream_id);

-- Certificates of custom domains. `facts` is what the certificate says of itself, as JSON; the key is sealed.
CREATE TABLE apigw_certificates (
    certificate_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    chain TEXT NOT NULL,
    private_key {{blob}} NOT NULL,
    facts TEXT NOT NULL,
    not_after BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX apigw_certificates_by_account ON apigw_certificates (account_id, created_at, certificate_id);

-- Gateways that follow, each with the revision it has applied. They serve all accounts.
CREATE TABLE apigw_nodes (
    node_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    release TEXT NOT NULL,
    token_id TEXT NOT NULL,
    secret_digest TEXT NOT NULL,
    message TEXT NOT NULL,
    connections BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    applied_at BIGINT NOT NULL,
    joined_at BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);

-- Tokens that gateways join with; of the secret only a digest is kept.
CREATE TABLE apigw_tokens (
    token_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    join_limit BIGINT NOT NULL,
    joined BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX apigw_tokens_by_digest ON apigw_tokens (digest);
CREATE INDEX apigw_tokens_by_account ON apigw_tokens (account_id, created_at, token_id);
