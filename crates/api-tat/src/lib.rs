// Written by `cargo xtask codegen` from contract/tat.json; do not edit.
//! Application Operations Platform - automation agent API: service `tat`, version 2020-10-28.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
