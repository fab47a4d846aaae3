// Written by `cargo xtask codegen` from contract/tapagentmanager.json; do not edit.
//! Application Operations Platform - agent management: service `tapagentmanager`, version 2023-12-15.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
