//! The binary as users meet it: started as a process, called over the wire.

mod sample;
mod server;
mod signatures;
mod smoke;
