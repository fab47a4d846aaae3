// Written by `cargo xtask codegen` from contract/cloudaudit.json; do not edit.
//! Audit log of API calls: service `cloudaudit`, version 2019-03-19.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
