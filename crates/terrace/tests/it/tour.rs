//! The five-minute tour of README.md, as a reader would run it.

use std::path::Path;
use std::process::Command;

use crate::sdk::{finished, python};
use crate::server::{local_instance, start};
use terrace_testkit::Options;

const ENDPOINT: &str = "127.0.0.1:8500";
const CREDENTIALS: &str = "data/root-credentials.json";

/// Runs the tour with the SDK loaded already, and says how long it took: loading takes longer than the tour.
const STOPWATCH: &str = "\
import sys, time, tencentcloud.tat.v20201028.tat_client
begun = time.monotonic()
exec(compile(open(sys.argv[1]).read(), 'tour.py', 'exec'), {'__name__': '__main__'})
print(time.monotonic() - begun, file=sys.stderr)
";

/// The first fenced Python block.
fn block(readme: &str) -> &str {
    let (_, rest) = readme.split_once("```python\n").expect("README.md has a Python block");
    rest.split_once("```").expect("the block ends").0
}

#[tokio::test]
async fn the_readmes_tour_gives_a_commands_output_within_two_seconds() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md")).expect("README.md");
    let mut tour = block(&readme).to_owned();
    let terrace = start(Options::default().local_agent()).await;
    let credentials = terrace.data_dir().join("root-credentials.json");
    for (written, here) in [(ENDPOINT, terrace.address()), (CREDENTIALS, credentials.display().to_string())] {
        assert!(tour.contains(written), "the tour does not name {written}:\n{tour}");
        tour = tour.replace(written, &here);
    }
    let file = terrace.home().join("tour.py");
    std::fs::write(&file, &tour).unwrap();
    local_instance(&terrace.client()).await;

    let mut command = Command::new(python());
    command.args(["-c", STOPWATCH]).arg(&file);
    let output = finished(command).await;
    let (said, complaint) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}{complaint}");
    let expected = Command::new("uname").arg("-a").output().unwrap().stdout;
    let expected = format!("SUCCESS\n{}", String::from_utf8_lossy(&expected));
    assert!(said.starts_with(&expected) && said.contains("uid="), "{said}");
    let took: f64 = complaint.trim().lines().last().and_then(|line| line.parse().ok()).unwrap_or_else(|| panic!("{complaint}"));
    assert!(took < 2.0, "the tour took {took} seconds");
}
