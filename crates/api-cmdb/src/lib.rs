// Written by `cargo xtask codegen` from contract/cmdb.json; do not edit.
//! Application Operations Platform - tenant CMDB: service `cmdb`, version 2023-07-07.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
