// Written by `cargo xtask codegen` from contract/tapsops.json; do not edit.
//! Application Operations Platform - standard operations (flows): service `tapsops`, version 2023-10-30.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
