// Written by `cargo xtask codegen` from contract/sts.json; do not edit.
//! Security token service - temporary credentials: service `sts`, version 2018-08-13.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
