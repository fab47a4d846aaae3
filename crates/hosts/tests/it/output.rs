//! Output: pieces in any order from the published agent, by offset from ours; all of it below the cap, nothing above.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::json;
use terrace_agent_proto::reply::Refusal;
use terrace_agent_proto::{Call, MAX_CHUNK, Outcome, UploadTaskLog, UploadTaskLogReply};

use crate::fixture::{Fixture, Host, OUTPUT_CAP, code_of, post};

both_databases! {
    pieces_by_index_arrive_in_any_order
    pieces_by_offset_leave_no_gap
    an_upload_goes_on_where_it_stopped
    the_cap_holds_for_both_kinds
    output_is_taken_from_the_right_agent_only
    output_is_read_in_pages
    late_output_of_a_task_given_up_is_kept
    many_hosts_share_a_flush
    any_order_of_pieces_gives_the_output
    what_a_listing_leaves_out_is_told
    one_damaged_object_hides_one_output
}

async fn running(f: &Fixture, machine: &str) -> (Host, String) {
    let mut host = f.host(machine).await;
    let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
    host.claim(&task, "c").await.unwrap();
    (host, task)
}

fn piece(task: &str, place: Result<u64, u32>, bytes: &[u8]) -> Call {
    let (offset, index) = match place {
        Ok(offset) => (Some(offset), 0),
        Err(index) => (None, index),
    };
    Call::UploadTaskLog(UploadTaskLog { invocation_task_id: task.into(), index, output: STANDARD.encode(bytes), dropped: 0, offset })
}

async fn at(host: &mut Host, task: &str, offset: u64, bytes: &[u8]) -> Result<u64, Refusal> {
    host.call::<UploadTaskLogReply>(piece(task, Ok(offset), bytes)).await.map(|reply| reply.next_offset.unwrap())
}

async fn numbered(host: &Host, task: &str, index: u32, bytes: &[u8]) -> Result<Option<u64>, Refusal> {
    host.post::<UploadTaskLogReply>(piece(task, Err(index), bytes)).await.map(|reply| reply.next_offset)
}

async fn pieces_by_index_arrive_in_any_order(f: Fixture) {
    let (mut host, task) = running(&f, "machine-1").await;
    for (index, text) in [(3, "d"), (0, "a"), (2, "cc"), (0, "a"), (1, "bbb"), (2, "cc"), (3, "other")] {
        assert_eq!(numbered(&host, &task, index, text.as_bytes()).await.unwrap(), None);
    }
    assert_eq!(f.output(&task).await, b"abbbccd");
    // The last piece may be empty and carry the count of what was dropped.
    let last = UploadTaskLog { invocation_task_id: task.clone(), index: 4, dropped: 77, ..Default::default() };
    host.post::<UploadTaskLogReply>(Call::UploadTaskLog(last)).await.unwrap();
    host.finish(&task, Outcome::Success, 0).await.unwrap();
    let shown = f.task(&task).await;
    assert_eq!(shown["TaskResult"]["Dropped"], 77);
    assert_eq!(shown["TaskResult"]["Output"], STANDARD.encode("abbbccd"));
}

async fn what_a_listing_leaves_out_is_told(f: Fixture) {
    let (mut host, task) = running(&f, "machine-1").await;
    at(&mut host, &task, 0, &vec![b'x'; 30_000]).await.unwrap();
    host.finish(&task, Outcome::Success, 0).await.unwrap();
    let shown = f.task(&task).await["TaskResult"].clone();
    assert_eq!(STANDARD.decode(shown["Output"].as_str().unwrap()).unwrap().len(), 24 * 1024);
    assert_eq!(shown["Dropped"], 30_000 - 24 * 1024);
    assert_eq!(f.output(&task).await.len(), 30_000);
}

async fn one_damaged_object_hides_one_output(f: Fixture) {
    let mut tasks = Vec::new();
    for name in ["machine-1", "machine-2"] {
        let (mut host, task) = running(&f, name).await;
        at(&mut host, &task, 0, name.as_bytes()).await.unwrap();
        host.finish(&task, Outcome::Success, 0).await.unwrap();
        tasks.push(task);
    }
    let mut objects = Vec::new();
    let mut look = vec![f.directory.path().join("objects")];
    while let Some(dir) = look.pop() {
        for entry in std::fs::read_dir(dir).unwrap().flatten() {
            if entry.path().is_dir() {
                look.push(entry.path())
            } else {
                objects.push((entry.metadata().unwrap().modified().unwrap(), entry.path()))
            }
        }
    }
    objects.sort();
    std::fs::write(&objects[0].1, b"not what was written").unwrap();
    let found = f.ok("DescribeInvocationTasks", json!({ "InvocationTaskIds": tasks, "HideOutput": false })).await;
    let of = |task: &str| found["InvocationTaskSet"].as_array().unwrap().iter().find(|t| t["InvocationTaskId"] == *task).unwrap().clone();
    assert!(of(&tasks[0])["ErrorInfo"].as_str().unwrap().contains("cannot be read"), "{found}");
    assert_eq!((&of(&tasks[1])["ErrorInfo"], &of(&tasks[1])["TaskResult"]["Output"]), (&json!(""), &json!(STANDARD.encode("machine-2"))));
}

async fn pieces_by_offset_leave_no_gap(f: Fixture) {
    let (mut host, task) = running(&f, "machine-1").await;
    assert_eq!(at(&mut host, &task, 0, b"").await.unwrap(), 0, "an empty piece asks");
    assert_eq!(at(&mut host, &task, 5, b"gap").await.unwrap(), 0);
    assert_eq!(at(&mut host, &task, 0, b"hello").await.unwrap(), 5);
    assert_eq!(at(&mut host, &task, 0, b"hello").await.unwrap(), 5, "a repeat");
    assert_eq!(at(&mut host, &task, 3, b"lo world").await.unwrap(), 5, "an overlap");
    assert_eq!(at(&mut host, &task, 6, b"gap").await.unwrap(), 5);
    assert_eq!(at(&mut host, &task, u64::MAX, b"").await.unwrap_err().code, "LimitExceeded");
    assert_eq!(at(&mut host, &task, 5, b" world").await.unwrap(), 11);
    assert_eq!(f.output(&task).await, b"hello world");
    let bad = UploadTaskLog { invocation_task_id: task.clone(), output: "???".into(), offset: Some(11), ..Default::default() };
    assert_eq!(code_of(host.call::<UploadTaskLogReply>(Call::UploadTaskLog(bad)).await), "InvalidParameterValue");
    let large = vec![0; MAX_CHUNK + 1];
    assert_eq!(code_of(at(&mut host, &task, 11, &large).await), "InvalidParameterValue");
    assert_eq!(f.output(&task).await, b"hello world");
}

async fn an_upload_goes_on_where_it_stopped(mut f: Fixture) {
    let (mut host, task) = running(&f, "machine-1").await;
    let output: Vec<u8> = (0..300_000u32).map(|n| (n % 251) as u8).collect();
    assert_eq!(at(&mut host, &task, 0, &output[..200_000]).await.unwrap(), 200_000);
    f.restart().await;
    let upload = |place, bytes| post::<UploadTaskLogReply>(f.server.address, &host.who, piece(&task, Ok(place), bytes));
    assert_eq!(upload(0, b"").await.unwrap().next_offset, Some(200_000));
    assert_eq!(upload(100_000, &output[100_000..300_000]).await.unwrap().next_offset, Some(200_000));
    assert_eq!(upload(200_000, &output[200_000..]).await.unwrap().next_offset, Some(300_000));
    assert_eq!(f.output(&task).await, output);
}

async fn the_cap_holds_for_both_kinds(f: Fixture) {
    let (mut host, task) = running(&f, "machine-1").await;
    let block = vec![7u8; MAX_CHUNK];
    for n in 0..OUTPUT_CAP / MAX_CHUNK as u64 {
        at(&mut host, &task, n * MAX_CHUNK as u64, &block).await.unwrap();
    }
    assert_eq!(code_of(at(&mut host, &task, OUTPUT_CAP, b"x").await), "LimitExceeded");
    assert_eq!(f.output(&task).await.len() as u64, OUTPUT_CAP);

    let (host, task) = running(&f, "machine-2").await;
    let mut refused = 0;
    for index in 0..6 {
        match numbered(&host, &task, index, &block).await {
            Ok(_) => {}
            Err(refusal) => {
                assert_eq!(refusal.code, "LimitExceeded");
                refused += 1;
            }
        }
    }
    assert_eq!(refused, 2);
    assert_eq!(f.output(&task).await.len() as u64, OUTPUT_CAP);
}

async fn output_is_taken_from_the_right_agent_only(f: Fixture) {
    let (mut host, task) = running(&f, "machine-1").await;
    let mut other = f.host("machine-2").await;
    assert_eq!(code_of(at(&mut other, &task, 0, b"forged").await), "OperationDenied");
    assert_eq!(code_of(numbered(&other, &task, 0, b"forged").await), "OperationDenied");
    assert_eq!(code_of(at(&mut host, "invt-00000000", 0, b"x").await), "OperationDenied");
    // Nobody has claimed this one; these are over without ever having begun.
    let waiting = f.run(&[&host.who], "true").await;
    let never = waiting.on(&host.who);
    assert_eq!(code_of(at(&mut host, never, 0, b"x").await), "OperationDenied");
    f.ok("CancelInvocation", json!({ "InvocationId": waiting.id })).await;
    assert_eq!(code_of(at(&mut host, never, 0, b"x").await), "OperationDenied");
    assert_eq!(f.output(&task).await, b"");
}

async fn output_is_read_in_pages(f: Fixture) {
    let (mut host, task) = running(&f, "machine-1").await;
    let output: Vec<u8> = (0..60_000u32).map(|n| (n % 253) as u8).collect();
    for (n, chunk) in output.chunks(10_000).enumerate() {
        at(&mut host, &task, n as u64 * 10_000, chunk).await.unwrap();
    }
    let read = |offset: u64, limit: u64| {
        let (f, task) = (&f, &task);
        async move { f.ok("DescribeInvocationTaskOutput", json!({ "InvocationTaskId": task, "Offset": offset, "Limit": limit })).await }
    };
    for (offset, limit) in [(0, 1), (0, 60_000), (9_999, 2), (10_000, 10_000), (25_000, 30_001), (59_999, 100), (60_000, 5), (1 << 40, 5)] {
        let page = read(offset, limit).await;
        let (from, to) = ((offset as usize).min(60_000), ((offset + limit) as usize).min(60_000));
        assert_eq!(STANDARD.decode(page["Output"].as_str().unwrap()).unwrap(), output[from..to.max(from)], "{offset}+{limit}");
        assert_eq!(page["NextOffset"], offset + (to.max(from) - from) as u64);
        assert_eq!((page["TotalBytes"].as_u64(), page["Finished"].as_bool()), (Some(60_000), Some(false)));
    }
    host.finish(&task, Outcome::Failed, 3).await.unwrap();
    let page = read(0, 10).await;
    assert_eq!((page["Finished"].as_bool(), page["TaskStatus"].as_str()), (Some(true), Some("FAILED")));
    // A listing shows the beginning; without being asked, nothing.
    assert_eq!(f.task(&task).await["TaskResult"]["Output"], STANDARD.encode(&output[..24 * 1024]));
    let quiet = f.ok("DescribeInvocationTasks", json!({ "InvocationTaskIds": [task] })).await;
    assert_eq!(quiet["InvocationTaskSet"][0]["TaskResult"]["Output"], "");
    f.refused("DescribeInvocationTaskOutput", json!({ "InvocationTaskId": "invt-00000000" }), "ResourceNotFound").await;
    f.refused("DescribeInvocationTaskOutput", json!({ "InvocationTaskId": "x" }), "InvalidParameterValue.InvalidInvocationTaskId").await;
    f.refused("DescribeInvocationTaskOutput", json!({ "InvocationTaskId": task, "Limit": 1_048_577 }), "InvalidParameterValue").await;
}

async fn late_output_of_a_task_given_up_is_kept(f: Fixture) {
    let (mut host, task) = running(&f, "machine-1").await;
    at(&mut host, &task, 0, b"before ").await.unwrap();
    f.pass(std::time::Duration::from_secs(121)).await;
    assert_eq!(f.status(&task).await, "UNKNOWN");
    at(&mut host, &task, 7, b"after").await.unwrap();
    host.finish(&task, Outcome::Success, 0).await.unwrap();
    assert_eq!(f.status(&task).await, "SUCCESS");
    assert_eq!(f.output(&task).await, b"before after");
}

async fn many_hosts_share_a_flush(f: Fixture) {
    let mut hosts = Vec::new();
    for n in 0..8 {
        hosts.push(running(&f, &format!("machine-{n}")).await);
    }
    let text = |n: usize| format!("output of {n}\n").repeat(500 + n);
    let uploads = hosts.iter_mut().enumerate().map(|(n, (host, task))| async move {
        let mut next = 0;
        let text = text(n);
        while next < text.len() as u64 {
            next = at(host, task, next, &text.as_bytes()[next as usize..text.len().min(next as usize + 3000)]).await.unwrap();
        }
    });
    futures_util::future::join_all(uploads).await;
    for (n, (_, task)) in hosts.iter().enumerate() {
        assert_eq!(f.output(task).await, text(n).as_bytes());
    }
}

/// Pieces of a known output, repeated and in any order, by either protocol: what is held is always a beginning of the
/// output (by offset), and in the end the output.
async fn any_order_of_pieces_gives_the_output(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = (proptest::collection::vec((0usize..40, 1usize..20), 0..12), proptest::collection::vec(any::<prop::sample::Index>(), 6));
    for _ in 0..12 {
        let (attempts, order) = strategy.new_tree(&mut runner).unwrap().current();
        let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
        host.claim(&task, "c").await.unwrap();
        let whole: Vec<u8> = (0..50).collect();
        let mut held = 0usize;
        for (from, len) in attempts {
            let end = (from + len).min(50);
            let next = at(&mut host, &task, from as u64, &whole[from..end]).await.unwrap() as usize;
            assert_eq!(next, if from == held { end } else { held });
            held = next;
        }
        assert_eq!(at(&mut host, &task, held as u64, &whole[held..]).await.unwrap(), 50);
        assert_eq!(f.output(&task).await, whole);

        let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
        host.claim(&task, "c").await.unwrap();
        let sent = order.iter().map(|i| i.index(5)).chain((0..5).rev());
        for index in sent {
            numbered(&host, &task, index as u32, &whole[index * 10..index * 10 + 10]).await.unwrap();
        }
        assert_eq!(f.output(&task).await, whole);
    }
}
