//! The data plane over real sockets: back-ends of the tests' own, plain HTTP clients, documents applied while it serves.

mod changes;
mod fixture;
mod grpc;
mod limits;
mod link;
mod log;
mod protocols;
mod routing;
mod smuggling;
mod steps;
mod upstreams;
mod wire;
