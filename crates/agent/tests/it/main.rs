//! The agent against a server written from the protocol's facts, with real processes, real sockets and real deaths.

mod crashes;
mod escapes;
mod harness;
mod links;
mod mock;
mod numbers;
mod runs;
