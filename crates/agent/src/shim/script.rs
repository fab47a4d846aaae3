//! From a task's command to a program with arguments: decode it, find who can interpret it, put it where that one can read it.

use std::fs::{DirBuilder, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::environment;
use super::user::Account;
use crate::journal::{Spec, script_dir};

/// What to execute. The script's directory goes when this is dropped.
#[derive(Debug)]
pub struct Script {
    pub program: PathBuf,
    pub args: Vec<String>,
    dir: PathBuf,
}

impl Drop for Script {
    fn drop(&mut self) {
        // What stays behind is removed with the task.
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

/// The refusal is a whole `ErrorInfo`.
pub fn prepare(spec: &Spec, account: &Account, variables: &[(String, String)]) -> Result<Script, String> {
    let text = STANDARD.decode(spec.task.command.trim()).map_err(|_| "InvalidCommand: the command is not base64".to_owned())?;
    let path = environment::get(variables, "PATH");
    let (program, mut args, file) =
        interpreter(&spec.task.command_type, &text, path).map_err(|reason| format!("InvalidCommand: {reason}"))?;
    let dir = script_dir(spec);
    let file = dir.join(file);
    args.push(file.to_string_lossy().into_owned());
    // From here on a failure takes the directory with it.
    let script = Script { program, args, dir };
    store(&script.dir, &file, &text, account).map_err(|error| format!("ScriptStoreFailed: {error}"))?;
    Ok(script)
}

/// The program, its arguments before the script's name, and the script's name.
fn interpreter(command_type: &str, text: &[u8], path: &str) -> Result<(PathBuf, Vec<String>, &'static str), String> {
    let installed = |name: &str| find(name, path).ok_or_else(|| format!("`{name}` is not installed"));
    match command_type {
        "SHELL" | "" => match shebang(text) {
            Some((program, argument)) if Path::new(&program).exists() => Ok((program.into(), argument.into_iter().collect(), "script.sh")),
            Some((program, _)) => Err(format!("the script's interpreter `{program}` is not installed")),
            None => Ok((find("bash", path).map_or_else(|| installed("sh"), Ok)?, vec![], "script.sh")),
        },
        "PYTHON" => Ok((installed("python3")?, vec![], "script.py")),
        "POWERSHELL" => {
            Ok((installed("pwsh")?, ["-NoLogo", "-NoProfile", "-NonInteractive", "-File"].map(String::from).to_vec(), "script.ps1"))
        }
        other => Err(format!("commands of type `{}` do not run on Linux", other.chars().take(32).collect::<String>())),
    }
}

/// The interpreter a script names, with its one optional argument, as the kernel reads it. Read here rather than by the kernel so that a
/// missing interpreter is told from a missing script, and so that it works where `/tmp` forbids execution.
fn shebang(text: &[u8]) -> Option<(String, Option<String>)> {
    let line = text.strip_prefix(b"#!")?.split(|&b| b == b'\n').next()?;
    let line = std::str::from_utf8(&line[..line.len().min(1024)]).ok()?.trim();
    if !line.starts_with('/') {
        return None;
    }
    match line.split_once([' ', '\t']) {
        Some((program, argument)) => Some((program.to_owned(), Some(argument.trim().to_owned()))),
        None => Some((line.to_owned(), None)),
    }
}

fn find(name: &str, path: &str) -> Option<PathBuf> {
    path.split(':')
        .filter(|dir| dir.starts_with('/'))
        .map(|dir| Path::new(dir).join(name))
        .find(|candidate| std::fs::metadata(candidate).is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0))
}

/// Both are made exclusively, closed to others, and only then given away.
fn store(dir: &Path, file: &Path, text: &[u8], account: &Account) -> io::Result<()> {
    DirBuilder::new().mode(0o700).create(dir)?;
    let mut script = OpenOptions::new().write(true).create_new(true).mode(0o700).open(file)?;
    script.write_all(text)?;
    script.set_permissions(Permissions::from_mode(0o700))?;
    if account.switch {
        chown(file, Some(account.uid.as_raw()), Some(account.gid.as_raw()))?;
        chown(dir, Some(account.uid.as_raw()), Some(account.gid.as_raw()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shebangs_are_read_as_the_kernel_does() {
        assert_eq!(shebang(b"#!/bin/sh\nls"), Some(("/bin/sh".into(), None)));
        assert_eq!(shebang(b"#! /usr/bin/env -S python3 -u \r\n"), Some(("/usr/bin/env".into(), Some("-S python3 -u".into()))));
        for none in [&b"ls"[..], b"", b"#!", b"#!\n/bin/sh", b"#!python\n", b"#!/\xff\n"] {
            assert_eq!(shebang(none), None);
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        assert!(interpreter("PYTHON", b"", "/nowhere").unwrap_err().contains("python3"));
        assert!(interpreter("SHELL", b"#!/no/such/thing\n", "/bin").unwrap_err().contains("/no/such/thing"));
        assert!(interpreter("BAT", b"", "/bin").unwrap_err().contains("BAT"));
        assert!(interpreter("SHELL", b"ls", "/nowhere").unwrap_err().contains("sh"));
        assert_eq!(interpreter("SHELL", b"ls", "/bin").unwrap().0, Path::new("/bin/bash"));
    }
}
