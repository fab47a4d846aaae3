//! The server.
//!
//! * [`listener`]: sockets, one set for each worker, so that the kernel spreads connections over them.
//! * [`worker`]: a thread with a runtime of its own, its view of the snapshot, and its connections.
//! * [`link`]: HTTP/1.1 with callers; HTTP/2 is hyper's.
//! * [`head`]: which requests are read by everybody in the same way.
//! * [`exchange`]: a request from its head to its answer.
//! * [`steps`]: the longer way of those whose API has plugins that ask others, wait or choose.
//! * [`caller`]: who sends it.
//! * [`limits`]: how often it may.
//! * [`arrange`]: the part of it that looks at parameters.
//! * [`forward`]: the part of it that talks to a back-end.
//! * [`watch`]: connections that are silent for too long, and the end of all.
//! * [`tunnel`]: connections that stop being HTTP.
//! * [`span`]: its part in traces through many programs.
//! * [`tls`]: certificates by the name that is asked for.
//! * [`refusal`]: answers the gateway gives by itself.

pub mod arrange;
pub mod caller;
pub mod exchange;
pub mod forward;
pub mod head;
mod late;
pub mod limits;
pub mod link;
pub mod listener;
pub mod refusal;
pub mod span;
pub mod steps;
pub mod tls;
pub mod tunnel;
pub mod watch;
pub mod worker;
