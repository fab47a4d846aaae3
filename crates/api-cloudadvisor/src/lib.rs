// Written by `cargo xtask codegen` from contract/cloudadvisor.json; do not edit.
//! Cloud Advisor: service `cloudadvisor`, version 2020-07-21.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
