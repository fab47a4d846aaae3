-- Codes with which hosts enrol. Only the hash of a code's value is kept.
CREATE TABLE register_codes (
    register_code_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    value_hash TEXT NOT NULL,
    description TEXT NOT NULL,
    instance_name_prefix TEXT NOT NULL,
    register_limit BIGINT NOT NULL,
    registered_count BIGINT NOT NULL,
    ip_range TEXT NOT NULL,
    enabled BOOLEAN NOT NULL,
    expires_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX register_codes_by_account ON register_codes (account_id, created_at, register_code_id);

-- Enrolled hosts. `connected_to` is the server that holds the agent's socket, valid while that server's lease is.
CREATE TABLE instances (
    instance_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    register_code_id TEXT NOT NULL,
    name TEXT NOT NULL,
    machine_id TEXT NOT NULL,
    system_name TEXT NOT NULL,
    host_name TEXT NOT NULL,
    local_ip TEXT NOT NULL,
    public_key TEXT NOT NULL,
    agent_version TEXT NOT NULL,
    connected_to TEXT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX instances_by_account ON instances (account_id, created_at, instance_id);
CREATE INDEX instances_by_server ON instances (connected_to);

CREATE TABLE agent_servers (
    server_id TEXT PRIMARY KEY,
    lease_until BIGINT NOT NULL
);

CREATE TABLE commands (
    command_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    content TEXT NOT NULL,
    command_type TEXT NOT NULL,
    working_directory TEXT NOT NULL,
    timeout BIGINT NOT NULL,
    username TEXT NOT NULL,
    enable_parameter BOOLEAN NOT NULL,
    default_parameters TEXT NOT NULL,
    default_parameter_confs TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (account_id, name)
);
CREATE INDEX commands_by_account ON commands (account_id, created_at, command_id);

-- One run of a command on some hosts. `rendered` is the script with its parameters filled in, sealed: parameters may be secret.
CREATE TABLE invocations (
    invocation_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    command_id TEXT NOT NULL,
    command_name TEXT NOT NULL,
    description TEXT NOT NULL,
    content TEXT NOT NULL,
    rendered {{blob}} NOT NULL,
    command_type TEXT NOT NULL,
    working_directory TEXT NOT NULL,
    timeout BIGINT NOT NULL,
    username TEXT NOT NULL,
    parameters TEXT NOT NULL,
    default_parameters TEXT NOT NULL,
    source TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX invocations_by_account ON invocations (account_id, created_at, invocation_id);

-- An invocation on one host. `claim` is what the agent drew when it took the task; `output_len` the bytes held without a gap.
CREATE TABLE tasks (
    task_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    invocation_id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    instance_id TEXT NOT NULL,
    status TEXT NOT NULL,
    error_info TEXT NOT NULL,
    exit_code BIGINT NOT NULL,
    output_len BIGINT NOT NULL,
    dropped BIGINT NOT NULL,
    claim TEXT NOT NULL,
    deadline BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX tasks_by_account ON tasks (account_id, created_at, task_id);
CREATE INDEX tasks_by_invocation ON tasks (account_id, invocation_id, task_id);
-- Only unfinished tasks: what the hub looks at again and again stays small however many tasks have ended.
CREATE INDEX tasks_open ON tasks (instance_id, status) WHERE ended_at IS NULL;

-- Where a task's output is: pieces in order of `seq` (the byte offset, or the piece's index for agents that send no offset).
CREATE TABLE task_output (
    task_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    len BIGINT NOT NULL,
    object TEXT NOT NULL,
    object_offset BIGINT NOT NULL,
    stored_len BIGINT NOT NULL,
    by_offset BOOLEAN NOT NULL,
    PRIMARY KEY (task_id, seq)
);
