//! The way to the server: registering, calls over the socket and by HTTP, and everything that goes wrong on it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::net::{TcpListener, TcpStream};

use terrace_agent_proto::{Outcome, ToAgent};
use terrace_base::Secret;

use crate::harness::{Agent, PROGRAM, Process, enrolled_dir, eventually, settings, shell, task_dir};
use crate::mock::{Knobs, Mock};

#[tokio::test]
async fn a_host_registers_once_and_proves_who_it_is() {
    let mut mock = Mock::start().await;
    let dir = tempfile::tempdir().unwrap();
    mock.stop();
    let settings = settings(&mock.url(), dir.path());
    let registering = {
        let settings = settings.clone();
        tokio::spawn(async move { terrace_agent::register(&settings).await })
    };
    // Registering waits for a server that is not there yet.
    tokio::time::sleep(Duration::from_millis(300)).await;
    mock.resume().await;
    let identity = registering.await.unwrap().unwrap();
    assert_eq!(identity.instance_id, "ins-00000001");
    assert_eq!(terrace_agent::register(&settings).await.unwrap().instance_id, "ins-00000001");

    let agent = Agent::start_in(&mock, dir).await;
    mock.until("the host to introduce itself", |state| state.validations == ["127.0.0.1"]).await;
    let slot = mock.run(shell("invt-1", "echo hello")).await;
    assert_eq!(slot.output, b"hello\n");
    let counts = {
        let state = mock.state();
        (state.registrations, state.connects)
    };
    assert_eq!(counts, (1, 1));
    agent.stop().await;
}

#[tokio::test]
async fn a_refused_code_and_a_missing_one_are_clear_errors() {
    let mock = Mock::start().await;
    let dir = tempfile::tempdir().unwrap();
    let mut settings = settings(&mock.url(), dir.path());
    settings.register.as_mut().unwrap().value = Secret::new("wrong");
    let error = terrace_agent::register(&settings).await.unwrap_err();
    assert_eq!(error.code(), "AgentRegistrationRefused");
    assert!(error.to_string().contains("InvalidParameterValue.RegisterCode: no such code"), "{error}");
    settings.register = None;
    assert_eq!(terrace_agent::register(&settings).await.unwrap_err().code(), "AgentNotRegistered");
    settings.server = "localhost".into();
    settings.register = crate::harness::settings("", dir.path()).register;
    assert_eq!(terrace_agent::register(&settings).await.unwrap_err().code(), "InvalidParameterValue");
}

#[tokio::test]
async fn two_agents_never_share_a_directory() {
    let mock = Mock::start().await;
    let agent = Agent::start(&mock).await;
    let error = terrace_agent::register(&settings(&mock.url(), agent.dir.path())).await.unwrap_err();
    assert_eq!(error.code(), "AgentDataDirInUse");
}

const FIVE_MIB: usize = 5 << 20;

/// Pseudo-random bytes, the same each time, made by the command itself.
const NOISE: &str =
    "#!/usr/bin/env python3\nimport random, sys\nrandom.seed(7)\nfor _ in range(80): sys.stdout.buffer.write(random.randbytes(65536))\n";

fn assert_is_noise(output: &[u8]) {
    let made = std::process::Command::new("python3").args(["-c", NOISE]).output().unwrap().stdout;
    assert_eq!(made.len(), FIVE_MIB);
    assert!(
        output == made,
        "{} bytes, of which the first difference is at {:?}",
        output.len(),
        output.iter().zip(&made).position(|(a, b)| a != b)
    );
}

#[tokio::test]
async fn five_megabytes_arrive_exactly() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    let slot = mock.run(shell("invt-1", NOISE)).await;
    assert_is_noise(&slot.output);
    assert_eq!(slot.finish.unwrap().output_bytes, Some(FIVE_MIB as u64));
    assert!(mock.state().largest_chunk <= 256 << 10);
}

#[tokio::test]
async fn five_megabytes_arrive_exactly_over_a_connection_that_keeps_breaking() {
    let mock = Mock::start_with(Knobs { cut_every: 3, lose_start_replies: 1, lose_finish_replies: 1, ..Knobs::default() }).await;
    let _agent = Agent::start(&mock).await;
    let slot = mock.run(shell("invt-1", NOISE)).await;
    assert_is_noise(&slot.output);
    mock.until("the end to be repeated", |state| state.tasks["invt-1"].finish_calls == 2).await;
    assert_eq!(slot.start_calls, 2);
    assert!(mock.state().connects > 5);
}

#[tokio::test]
async fn a_lost_answer_to_the_start_does_not_lose_the_task_or_run_it_twice() {
    let mock = Mock::start_with(Knobs { lose_start_replies: 2, ..Knobs::default() }).await;
    let agent = Agent::start(&mock).await;
    let log = agent.dir.path().join("log");
    let slot = mock.run(shell("invt-1", &format!("echo ran >> {}", log.display()))).await;
    assert_eq!((slot.start_calls, slot.finish.unwrap().result), (3, Outcome::Success));
    assert_eq!(std::fs::read_to_string(log).unwrap(), "ran\n");
}

#[tokio::test]
async fn a_server_that_restarts_gets_the_result_late() {
    let mut mock = Mock::start().await;
    let agent = Agent::start(&mock).await;
    mock.add(shell("invt-1", "echo before; sleep 0.3; echo after; exit 5"));
    mock.kick();
    mock.until("the first bytes", |state| !state.tasks["invt-1"].output.is_empty()).await;
    mock.stop();
    eventually("the command to end meanwhile", || task_dir(&agent.dir, "invt-1").join("result.json").exists()).await;
    assert!(mock.slot("invt-1").finish.is_none());
    mock.resume().await;
    let slot = mock.finished("invt-1").await;
    assert_eq!((slot.output.as_slice(), slot.finish.unwrap().exit_code, slot.start_calls), (&b"before\nafter\n"[..], 5, 1));
    // It said which task it still had in hand.
    let last = mock.state().describes.last().cloned().unwrap();
    assert_eq!((last.0, last.1), (Some(vec!["invt-1".to_owned()]), Some(15)));
}

#[tokio::test]
async fn a_published_style_server_is_served_by_http() {
    let mock = Mock::start_with(Knobs { offers_rpc: false, knows_offsets: false, ..Knobs::default() }).await;
    let agent = Agent::start(&mock).await;
    let slot = mock.run(shell("invt-1", "seq 1 3000; exit 6")).await;
    let finish = slot.finish.unwrap();
    assert_eq!(String::from_utf8(slot.output).unwrap(), (1..=3000).map(|n| format!("{n}\n")).collect::<String>());
    assert_eq!((finish.result, finish.exit_code), (Outcome::Failed, 6));
    assert_eq!(finish.final_log_index, Some(slot.chunks.len() as u32 - 1));
    assert!(mock.state().largest_chunk <= 4096);
    assert!(mock.state().http_calls > 5);

    let task = terrace_agent_proto::Task { output_cap_bytes: 5_000, ..shell("invt-2", "head -c 6000 /dev/zero") };
    let slot = mock.run(task).await;
    assert_eq!((slot.output.len(), slot.dropped_seen), (5_000, 1_000));
    agent.stop().await;
}

#[tokio::test]
async fn a_server_with_offsets_but_without_calls_over_the_socket_gets_large_chunks() {
    let mock = Mock::start_with(Knobs { offers_rpc: false, ..Knobs::default() }).await;
    let _agent = Agent::start(&mock).await;
    let slot = mock.run(shell("invt-1", NOISE)).await;
    assert_is_noise(&slot.output);
    assert!(mock.state().largest_chunk > 100_000);
}

#[tokio::test]
async fn a_server_in_trouble_gets_the_output_again() {
    for offers_rpc in [true, false] {
        let knobs = Knobs { chunk_errors: 2, offers_rpc, knows_offsets: offers_rpc, ..Knobs::default() };
        let mock = Mock::start_with(knobs).await;
        let _agent = Agent::start(&mock).await;
        let slot = mock.run(shell("invt-1", "echo a; sleep 0.1; seq 1 1000")).await;
        assert_eq!(slot.output.len(), 2 + 3893);
    }
}

#[tokio::test]
async fn a_drain_is_followed() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    let begun = Instant::now();
    mock.send(&ToAgent::Reconnect { after_ms: 400 });
    mock.until("the agent to come back", |state| state.connects == 2).await;
    assert!(begun.elapsed() >= Duration::from_millis(400) && begun.elapsed() < Duration::from_millis(900));
    mock.run(shell("invt-1", "true")).await;
}

#[tokio::test]
async fn a_silent_server_is_given_up_after_two_heartbeats() {
    let mut knobs = Knobs::default();
    knobs.hello.heartbeat_secs = 1;
    let mock = Mock::start_with(knobs).await;
    let _agent = Agent::start(&mock).await;
    // Heartbeats keep a connection on which nothing else happens.
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert_eq!(mock.state().connects, 1);
    mock.state().knobs.silent = true;
    let begun = Instant::now();
    mock.until("a second connection", |state| state.connects == 2).await;
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn many_kicks_are_few_questions() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    for _ in 0..200 {
        mock.kick();
    }
    mock.run(shell("invt-1", "true")).await;
    let questions = mock.state().describes.len();
    assert!(questions < 100, "{questions}");
}

/// TLS in front of the mock, with a certificate for `localhost` from an authority made for this test and trusted by nobody else.
async fn tls_in_front_of(mock: &Mock) -> u16 {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![CertificateDer::from_pem_slice(include_bytes!("tls/server.pem")).unwrap()],
            PrivateKeyDer::from_pem_slice(include_bytes!("tls/server-key.pem")).unwrap(),
        )
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (port, behind) = (listener.local_addr().unwrap().port(), mock.addr);
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut front) = acceptor.accept(stream).await else { return };
                let mut back = TcpStream::connect(behind).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut front, &mut back).await;
            });
        }
    });
    port
}

#[tokio::test]
async fn tls_trusts_the_authorities_of_the_host_or_of_the_file_named() {
    for offers_rpc in [true, false] {
        let mock = Mock::start_with(Knobs { offers_rpc, ..Knobs::default() }).await;
        let url = format!("https://localhost:{}", tls_in_front_of(&mock).await);
        let dir = enrolled_dir(&mock);
        let mut command = std::process::Command::new(PROGRAM);
        command
            .args(["run", &url])
            .arg(dir.path())
            .env("SSL_CERT_FILE", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/tls/authority.pem"));
        let _agent = Process::start_as(&mock, &mut command).await;
        let slot = mock.run(shell("invt-1", "seq 1 100000")).await;
        assert_eq!(slot.output.len(), 588_895);
    }

    let mock = Mock::start().await;
    let mut settings = settings(&format!("https://localhost:{}", tls_in_front_of(&mock).await), &std::env::temp_dir());
    let dir = tempfile::tempdir().unwrap();
    settings.data_dir = dir.path().to_owned();
    let registered = tokio::time::timeout(Duration::from_secs(3), terrace_agent::register(&settings)).await;
    assert!(registered.is_err() && mock.state().registrations == 0, "an unknown authority is not trusted");
}
