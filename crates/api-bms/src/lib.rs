// Written by `cargo xtask codegen` from contract/bms.json; do not edit.
//! Bare Metal Server: service `bms`, version 2018-08-13.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
