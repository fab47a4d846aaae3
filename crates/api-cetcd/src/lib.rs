// Written by `cargo xtask codegen` from contract/cetcd.json; do not edit.
//! Cloud-native etcd: service `cetcd`, version 2022-03-25.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
