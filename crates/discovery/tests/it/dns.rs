//! DNS, asked of a real server.

use std::net::{SocketAddr, TcpStream, UdpSocket};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use terrace_discovery::dns::{Dns, Records};
use terrace_discovery::{Source, State};

use crate::{Watched, shown};

/// dnsmasq with these records and nothing else, which hold for a second.
struct Server {
    address: SocketAddr,
    child: Option<Child>,
}

impl Server {
    fn start(records: &[&str]) -> Self {
        let address = UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut server = Server { address, child: None };
        server.says(records);
        server
    }

    /// Starts again with other records.
    fn says(&mut self, records: &[&str]) {
        self.stop();
        let mut command = Command::new("dnsmasq");
        command.env("PATH", format!("{}:/usr/sbin", std::env::var("PATH").unwrap_or_default()));
        command.args(["--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--pid-file=", "--user=", "--group="]);
        command.args(["--bind-interfaces", "--listen-address=127.0.0.1", &format!("--port={}", self.address.port())]);
        command.args(["--local-ttl=1", "--neg-ttl=1", "--local=/test/"]).args(records);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.child = Some(command.spawn().expect("dnsmasq is not installed: run `make test`"));
        let began = Instant::now();
        // It listens for both or for none.
        while TcpStream::connect(self.address).is_err() {
            assert!(began.elapsed() < Duration::from_secs(30), "dnsmasq does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    fn follow(&self, name: &str, records: Records) -> Watched {
        Watched::new(Source::Dns(Dns { name: name.into(), records, resolver: Some(self.address) }))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn addresses_change_and_stay_when_there_is_no_answer() {
    let mut server = Server::start(&["--host-record=shop.test,10.0.0.1", "--host-record=shop.test,2001:db8::1"]);
    let mut seen = server.follow("shop.test", Records::Addresses { port: 8080 });
    seen.nodes(&["10.0.0.1:8080*100", "2001:db8::1:8080*100"]).await;
    server.says(&["--host-record=shop.test,10.0.0.2", "--host-record=shop.test,169.254.1.1"]);
    let sight = seen.nodes(&["10.0.0.2:8080*100"]).await;
    assert!(sight.note.contains("link-local"), "{}", sight.note);

    // The name is gone, and so is the server afterwards: neither takes the nodes.
    server.says(&["--host-record=other.test,10.0.0.9"]);
    let sight = seen.state(State::Silent).await;
    assert_eq!((shown(&sight), sight.note.as_str()), (vec!["10.0.0.2:8080*100".to_owned()], "shop.test has no addresses"));
    server.stop();
    let sight = seen.state(State::Unreachable).await;
    assert_eq!(shown(&sight), ["10.0.0.2:8080*100"]);
    server.says(&["--host-record=shop.test,10.0.0.3"]);
    seen.nodes(&["10.0.0.3:8080*100"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn services_bring_ports_and_weights() {
    let hosts = ["--host-record=a.test,10.0.0.1", "--host-record=b.test,10.0.0.2", "--host-record=c.test,10.0.0.3"];
    let services = [
        // Target, port, priority, weight.
        "--srv-host=_http._tcp.shop.test,a.test,8001,10,60",
        "--srv-host=_http._tcp.shop.test,b.test,8002,10,15",
        "--srv-host=_http._tcp.shop.test,c.test,8003,20,60",
    ];
    let mut server = Server::start(&[&hosts[..], &services[..]].concat());
    let mut seen = server.follow("_http._tcp.shop.test", Records::Srv);
    seen.nodes(&["10.0.0.1:8001*100", "10.0.0.2:8002*25"]).await;
    // Who comes second takes over when the first ones are gone.
    server.says(&[&hosts[..], &services[2..]].concat());
    seen.nodes(&["10.0.0.3:8003*100"]).await;
    // A target without an address is said.
    server.says(&[&hosts[..], &["--srv-host=_http._tcp.shop.test,gone.test,1,20,1"], &services[2..]].concat());
    let sight = seen.until("the note", |sight| sight.note.contains("gone.test")).await;
    assert_eq!(shown(&sight), ["10.0.0.3:8003*100"]);
}
