// Written by `cargo xtask codegen` from contract/notify.json; do not edit.
//! Notifications - where they go, and what became of them: service `notify`, version 2026-11-01.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
