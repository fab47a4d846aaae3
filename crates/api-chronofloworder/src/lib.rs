// Written by `cargo xtask codegen` from contract/chronofloworder.json; do not edit.
//! Application Operations Platform - flow engine: service `chronofloworder`, version 2023-07-01.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
