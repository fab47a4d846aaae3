//! The server.
//!
//! * [`listener`]: sockets, one set for each worker, so that the kernel spreads connections over them.
//! * [`worker`]: a thread with a runtime of its own, its view of the snapshot, and its connections.
//! * [`head`]: which requests are read by everybody in the same way.
//! * [`exchange`]: a request from its head to its answer: the list of everything the gateway does.
//! * [`arrange`]: the part of it that looks at parameters.
//! * [`forward`]: the part of it that talks to a back-end.
//! * [`watch`]: connections that are silent for too long, and the end of all.
//! * [`tunnel`]: connections that stop being HTTP.
//! * [`tls`]: certificates by the name that is asked for.
//! * [`refusal`]: answers the gateway gives by itself.

pub mod arrange;
pub mod exchange;
pub mod forward;
pub mod head;
pub mod listener;
pub mod refusal;
pub mod tls;
pub mod tunnel;
pub mod watch;
pub mod worker;
