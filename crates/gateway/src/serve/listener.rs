//! Listening sockets. Each worker has its own on the same address: the kernel spreads new connections over them.

use std::io;
use std::net::{SocketAddr, TcpListener};

use socket2::{Domain, Protocol, Socket, Type};

/// Connections the kernel keeps until a worker takes them.
const BACKLOG: i32 = 4_096;

fn bind(address: SocketAddr, shared: bool) -> io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    socket.set_reuse_address(true)?;
    socket.set_reuse_port(shared)?;
    socket.set_nonblocking(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}

/// One for each worker. Port 0 is a free one, and the same for all.
pub fn bind_all(address: SocketAddr, workers: usize) -> io::Result<Vec<TcpListener>> {
    // Sharing a port with our own workers means sharing it with whoever else asks: an address that is taken must be found to be taken.
    drop(bind(address, false)?);
    let first = bind(address, true)?;
    let address = first.local_addr()?;
    let mut listeners = vec![first];
    for _ in 1..workers {
        listeners.push(bind(address, true)?);
    }
    Ok(listeners)
}
