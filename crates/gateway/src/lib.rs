//! The API gateway's data plane. It knows nothing of databases: it takes documents ([`config`]) that say which services exist,
//! compiles them, and answers requests by what it compiled.

pub mod config;
