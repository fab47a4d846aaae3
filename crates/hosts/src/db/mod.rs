//! All SQL of this product, by noun.

pub mod asks;
pub mod codes;
pub mod commands;
pub mod instances;
pub mod invocations;
pub mod tasks;
