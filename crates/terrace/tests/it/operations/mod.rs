//! What the people who run Terrace use: its health, its settings, its command line, the console's door.

mod backups;
mod call;
mod console;
mod credentials;
mod lost_database;
mod restoring;
mod serving;
mod settings;
mod upkeep;

use std::path::PathBuf;
use std::process::{Command, Output};

/// Runs a command line to its end.
pub fn run(command: &mut Command) -> Output {
    command.output().expect("the program cannot be run")
}

/// Runs a command line that has to succeed, and gives what it printed.
#[track_caller]
pub fn printed(command: &mut Command) -> String {
    let output = run(command);
    assert!(output.status.success(), "{command:?}: {}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

/// Runs a command line that has to end with this code, and gives all that it printed.
#[track_caller]
pub fn failed(command: &mut Command, code: i32) -> String {
    let output = run(command);
    let all = text(&output.stdout) + &text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{command:?}: {all}");
    all
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A certificate for `localhost`, its key, and the authority that signed it.
pub fn certificate() -> (PathBuf, PathBuf, PathBuf) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../agent/tests/it/tls");
    (folder.join("server.pem"), folder.join("server-key.pem"), folder.join("authority.pem"))
}
