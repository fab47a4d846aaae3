//! One suite for both places: a directory, and a bucket of a real S3-compatible server that the test starts.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use bytes::Bytes;
use terrace_objects::Objects;

async fn suite(objects: &Objects) {
    objects.put("a/b/c.seg", vec![Bytes::from_static(b"hello "), Bytes::from_static(b"world")]).await.unwrap();
    assert_eq!(objects.get_range("a/b/c.seg", 6, 5).await.unwrap(), b"world");
    assert_eq!(objects.get_range("a/b/c.seg", 0, 11).await.unwrap(), b"hello world");
    assert!(objects.get_range("a/b/c.seg", 6, 6).await.is_err(), "fewer bytes than asked for are an error");
    assert!(objects.get_range("a/b/none.seg", 0, 1).await.is_err());
    let large = Bytes::from((0..3_000_000u32).map(|i| (i * 7 % 251) as u8).collect::<Vec<_>>());
    objects.put("large.bin", vec![large.clone()]).await.unwrap();
    assert_eq!(objects.get_range("large.bin", 1_999_999, 77).await.unwrap(), large[1_999_999..2_000_076]);
    objects.delete("a/b/c.seg").await.unwrap();
    objects.delete("a/b/c.seg").await.unwrap();
    assert!(objects.get_range("a/b/c.seg", 0, 1).await.is_err());
    assert!(terrace_objects::is_missing(&objects.get_range("a/b/c.seg", 0, 1).await.unwrap_err()));
    for name in ["f/1/a", "f/1/b/c", "f/10/a"] {
        objects.put(name, vec![Bytes::from_static(b"x")]).await.unwrap();
    }
    objects.delete_folder("f/1").await.unwrap();
    objects.delete_folder("f/1").await.unwrap();
    assert!(objects.get_range("f/1/a", 0, 1).await.is_err() && objects.get_range("f/1/b/c", 0, 1).await.is_err());
    assert_eq!(objects.get_range("f/10/a", 0, 1).await.unwrap(), b"x", "its name only begins alike");
    for name in ["../x", "/etc/passwd", "a//b", ".tmp/x", "a/../b", "", "a/\u{0}", "a?b", "a b"] {
        assert!(objects.put(name, vec![]).await.is_err(), "{name:?} must be refused");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory() {
    bucket_keys();
    let dir = tempfile::tempdir().unwrap();
    suite(&Objects::open(&format!("file://{}/deep/er", dir.path().display())).unwrap()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket() {
    bucket_keys();
    let server = S3Server::start();
    ureq::put(&format!("{}/terrace", server.endpoint)).send_empty().expect("the bucket can be made");
    let objects = Objects::open(&format!("s3://terrace/some/prefix?endpoint={}&region=us-east-1", server.endpoint)).unwrap();
    suite(&objects).await;
    let missing = Objects::open(&format!("s3://nobody?endpoint={}", server.endpoint)).unwrap();
    assert!(missing.put("x", vec![Bytes::from_static(b"x")]).await.is_err());
    drop(server);
    let started = Instant::now();
    assert!(objects.get_range("large.bin", 0, 1).await.is_err(), "a bucket that is gone is an error");
    assert!(started.elapsed() < Duration::from_secs(30));
}

#[test]
fn other_schemes_are_refused_without_showing_the_url() {
    bucket_keys();
    let refusal = format!("{:?}", Objects::open("ftp://user:password@host").err().unwrap());
    assert!(refusal.contains("ftp:") && !refusal.contains("password"));
}

/// Every test calls this first.
fn bucket_keys() {
    static SET: std::sync::Once = std::sync::Once::new();
    // SAFETY: no test of this binary touches the environment before it has passed here.
    SET.call_once(|| unsafe {
        std::env::set_var("AWS_ACCESS_KEY_ID", "test");
        std::env::set_var("AWS_SECRET_ACCESS_KEY", "test");
    });
}

struct S3Server {
    child: Child,
    endpoint: String,
}

impl S3Server {
    fn start() -> Self {
        let python = std::env::var("TERRACE_TEST_PYTHON")
            .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/python/bin/python").into());
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new(&python)
            .args(["-m", "moto.server", "-H", "127.0.0.1", "-p", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| panic!("{python}: {e}; run `make test`"));
        let server = S3Server { child, endpoint: format!("http://127.0.0.1:{port}") };
        let deadline = Instant::now() + Duration::from_secs(60);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < deadline, "the S3 server does not start; run `make test`");
            std::thread::sleep(Duration::from_millis(50));
        }
        server
    }
}

impl Drop for S3Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
