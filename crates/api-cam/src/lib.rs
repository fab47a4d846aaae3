// Written by `cargo xtask codegen` from contract/cam.json; do not edit.
//! Identity and access management - users, keys, groups and policies: service `cam`, version 2019-01-16.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
