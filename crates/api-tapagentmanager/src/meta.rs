// Written by `cargo xtask codegen` from contract/tapagentmanager.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "tapagentmanager",
    version: "2023-12-15",
    title: "Application Operations Platform - agent management",
    actions: &[&GET_AGENT_INSTALL_COMMAND, &GET_AGENT_LIST],
    structs: &[&COMMAND_INFO_STRUCT, &NODE_AGENT_INFO_STRUCT, &NODE_INFO_STRUCT],
    errors: &[],
};

pub static GET_AGENT_INSTALL_COMMAND: ActionMeta = ActionMeta {
    service: "tapagentmanager",
    version: "2023-12-15",
    name: "GetAgentInstallCommand",
    summary: "Return the commands for installing the agent by hand, one per operating system.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[Field {
        name: "CommandList",
        ty: Type::Array(&Type::Struct(&COMMAND_INFO_STRUCT)),
        doc: "Install command per OS.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static GET_AGENT_LIST: ActionMeta = ActionMeta {
    service: "tapagentmanager",
    version: "2023-12-15",
    name: "GetAgentList",
    summary: "Look up agent state for a batch of hosts.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "NodeList",
        ty: Type::Array(&Type::Struct(&NODE_INFO_STRUCT)),
        doc: "Hosts to look up: pairs of machine serial number and CVM instance ID.",
        ..Field::NONE
    }],
    output: &[
        Field { name: "Data", ty: Type::Array(&Type::Struct(&NODE_AGENT_INFO_STRUCT)), doc: "Agents found.", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "Number of agents.", example: "1", ..Field::NONE },
    ],
    errors: &[],
};

pub static COMMAND_INFO_STRUCT: Struct = Struct {
    name: "CommandInfo",
    doc: "Agent install command for one OS.",
    fields: &[
        Field { name: "OsType", doc: "Operating system: linux or win.", example: "linux", ..Field::NONE },
        Field { name: "Command", doc: "Shell command to run.", example: "ls", ..Field::NONE },
    ],
};

pub static NODE_AGENT_INFO_STRUCT: Struct = Struct {
    name: "NodeAgentInfo",
    doc: "State of one agent.",
    fields: &[
        Field { name: "Ip", doc: "Host address.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "Region", example: "newyork", ..Field::NONE },
        Field { name: "Sn", doc: "Machine serial number.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field {
            name: "Status",
            doc: "Agent state: EMPTY_STATUS, OFFLINE or ONLINE; default EMPTY_STATUS.",
            example: "Running",
            ..Field::NONE
        },
    ],
};

pub static NODE_INFO_STRUCT: Struct = Struct {
    name: "NodeInfo",
    doc: "Host to look up.",
    fields: &[
        Field { name: "Sn", doc: "Machine serial number.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "InstanceId", doc: "Instance ID.", example: "ins-sask", ..Field::NONE },
    ],
};
