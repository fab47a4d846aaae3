// Written by `cargo xtask codegen` from contract/apigateway.json; do not edit.
//! API Gateway: service `apigateway`, version 2018-08-08.
#![allow(
    clippy::doc_lazy_continuation,
    clippy::upper_case_acronyms,
    clippy::enum_variant_names,
    reason = "names and sentences are the contract's"
)]

pub mod actions;
pub mod meta;
pub mod types;
