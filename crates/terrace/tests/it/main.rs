//! The binary as users meet it: started as a process, called over the wire.

mod authorisation;
mod coverage;
mod sample;
mod server;
mod signatures;
mod smoke;
mod tenants;
