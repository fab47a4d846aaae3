//! All of the product's SQL.

pub mod clusters;
pub mod events;
pub mod leftovers;
pub mod maintenance;
pub mod members;
pub mod segments;
pub mod snapshots;
