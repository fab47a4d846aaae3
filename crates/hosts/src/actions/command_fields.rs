//! The rules for what makes up a command, shared by saving one and running one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use terrace_api_tat::types::{DefaultParameterConf, Tag};
use terrace_base::{Error, Result, text};

use crate::model::CommandType;
use crate::parameters::{self, Values};

pub const MAX_SCRIPT: usize = 64 * 1024;
pub const DEFAULT_TIMEOUT: i64 = 60;
const MAX_TAGS: usize = 10;

/// The script behind `Content`.
///
/// SDKs send Base64; the manual's sample is plain text. What decodes to readable text is Base64. What decodes to something else is Base64
/// all the same when it cannot be meant as a command (see [`is_surely_encoded`]), and anything else is taken as it stands: short plain commands
/// decode to bytes that are no text (`date`, `hostname`, `ls` all do).
pub fn script(content: &str) -> Result<String> {
    let compact: String = content.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let script = match STANDARD.decode(&compact).map(String::from_utf8) {
        Ok(Ok(text)) if readable(&text) || is_surely_encoded(content) => text,
        // Its Base64 must not be run in its place.
        Ok(Err(_)) if is_surely_encoded(content) => {
            return Err(Error::new("InvalidParameterValue.CommandContentInvalid", text!("the command's Content is not UTF-8 text")));
        }
        _ => content.to_owned(),
    };
    if script.trim().is_empty() {
        return Err(Error::new("InvalidParameterValue.CommandContentInvalid", text!("the command's Content is empty")));
    }
    if script.contains('\0') {
        return Err(Error::new("InvalidParameterValue.CommandContentInvalid", text!("the command's Content holds a NUL character")));
    }
    if script.len() > MAX_SCRIPT {
        return Err(Error::new(
            "InvalidParameterValue.TooLong",
            text!("the command's Content has {len} bytes; at most {most} are allowed", len = script.len(), most = MAX_SCRIPT),
        ));
    }
    Ok(script)
}

/// Whether text that decodes as Base64 cannot be a plain command: it is padded, or a single word longer than commands are. A path is neither:
/// Base64 that starts with a slash is no UTF-8.
fn is_surely_encoded(content: &str) -> bool {
    const LONGEST_WORD: usize = 24;
    let content = content.trim();
    let is_word = !content.contains([' ', '\t']);
    is_word && (content.ends_with('=') || (content.len() >= LONGEST_WORD && !content.starts_with('/')))
}

fn readable(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t' | '\x1b'))
}

pub fn command_type(given: Option<&str>) -> Result<CommandType> {
    match given {
        None | Some("") => Ok(CommandType::Shell),
        Some(text) => CommandType::parse(text).ok_or_else(|| Error::invalid_value("CommandType", text, "SHELL, POWERSHELL, BAT, PYTHON")),
    }
}

/// A name of an OS account; whether it exists only the host knows.
pub fn username(name: &str) -> Result<()> {
    let formed = name.len() <= 256 && !name.starts_with('-') && name.chars().all(|c| !c.is_control() && !matches!(c, ':' | '/' | ' '));
    if formed {
        Ok(())
    } else {
        Err(Error::invalid_value_code("InvalidParameterValue.InvalidUsername", "Username", name, "the name of an OS account"))
    }
}

pub fn working_directory(path: &str) -> Result<()> {
    let windows = path.as_bytes().get(1) == Some(&b':');
    let formed = path.is_empty() || ((path.starts_with('/') || windows) && !path.chars().any(char::is_control));
    if formed {
        Ok(())
    } else {
        Err(Error::invalid_value_code("InvalidParameterValue.InvalidWorkingDirectory", "WorkingDirectory", path, "an absolute path"))
    }
}

/// Output is kept by the server itself; there is no bucket service to send it to.
pub fn no_bucket(url: Option<&str>, prefix: Option<&str>) -> Result<()> {
    for (field, value) in [("OutputCOSBucketUrl", url), ("OutputCOSKeyPrefix", prefix)] {
        if value.is_some_and(|v| !v.is_empty()) {
            return Err(Error::new(
                "UnsupportedOperation",
                text!("`{field}` is not supported: output is kept by the server and read with DescribeInvocationTaskOutput", field = field),
            ));
        }
    }
    Ok(())
}

/// Defaults as given in either of their two forms: as values, and as the two texts that are stored.
pub struct Defaults {
    pub values: Values,
    pub json: String,
    pub confs: String,
}

pub fn defaults(enabled: bool, json: Option<&str>, confs: Option<&Vec<DefaultParameterConf>>) -> Result<Defaults> {
    let json = json.unwrap_or_default();
    let confs = confs.map(Vec::as_slice).unwrap_or_default();
    if !json.is_empty() && !confs.is_empty() {
        return Err(Error::new(
            "InvalidParameter",
            text!("`{one}` and `{other}` exclude each other", one = "DefaultParameters", other = "DefaultParameterConfs"),
        ));
    }
    if !enabled && (!json.is_empty() || !confs.is_empty()) {
        return Err(Error::new(
            "InvalidParameterValue.SupportParametersOnlyIfEnableParameter",
            text!("`{field}` is allowed only with EnableParameter", field = "DefaultParameters"),
        ));
    }
    let mut values = parameters::parse("DefaultParameters", json)?;
    for conf in confs {
        let name = conf.parameter_name.clone().ok_or_else(|| Error::missing("DefaultParameterConfs.ParameterName"))?;
        parameters::check_key("DefaultParameterConfs", &name)?;
        if values.insert(name.clone(), conf.parameter_value.clone().unwrap_or_default()).is_some() {
            return Err(Error::new(
                "InvalidParameter.ParameterNameDuplicated",
                text!("`{field}`: `{key}` is given twice", field = "DefaultParameterConfs", key = name),
            ));
        }
    }
    let stored = if confs.is_empty() { String::new() } else { serde_json::to_string(confs).map_err(Error::internal)? };
    Ok(Defaults { json: parameters::to_json(&values), values, confs: stored })
}

pub fn tags(given: Option<&Vec<Tag>>) -> Result<String> {
    let tags = given.map(Vec::as_slice).unwrap_or_default();
    if tags.is_empty() {
        return Ok(String::new());
    }
    if tags.len() > MAX_TAGS {
        return Err(Error::invalid_value("Tags", format!("{} items", tags.len()), "0 to 10 items"));
    }
    let list: Vec<_> = tags.iter().map(|t| json!({"Key": t.key, "Value": t.value})).collect();
    serde_json::to_string(&list).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_content_are_understood() {
        for (given, expected) in [
            ("dW5hbWUgLWEgJiYgaWQ=", "uname -a && id"),
            ("dW5hbWUgLWEg\nJiYgaWQ=\n", "uname -a && id"),
            ("5L2g5aW9", "你好"),
            ("ps -ef", "ps -ef"),
            ("date", "date"),
            ("hostname", "hostname"),
            ("ls", "ls"),
            ("uptime", "uptime"),
            ("true", "true"),
            ("whoami12", "whoami12"),
        ] {
            assert_eq!(script(given).unwrap(), expected);
        }
        assert_eq!(script("").unwrap_err().code(), "InvalidParameterValue.CommandContentInvalid");
        assert_eq!(script(&STANDARD.encode(" \n")).unwrap_err().code(), "InvalidParameterValue.CommandContentInvalid");
        assert_eq!(script(&STANDARD.encode("x".repeat(MAX_SCRIPT + 1))).unwrap_err().code(), "InvalidParameterValue.TooLong");
    }

    /// Run in place of its script, Base64 with padding is an assignment to a shell, which succeeds.
    #[test]
    fn encoded_scripts_are_never_run_encoded() {
        let long = "touch /tmp/x; echo \u{7}bell";
        for script_text in ["echo hi\u{c}", long] {
            assert_eq!(script(&STANDARD.encode(script_text)).unwrap(), script_text, "{script_text:?}");
        }
        for bytes in [&b"echo caf\xe9 > /tmp/x"[..], b"echo caf\xe9 > /tmp/xx and more of it", b"\xff"] {
            let refusal = script(&STANDARD.encode(bytes)).unwrap_err();
            assert_eq!(refusal.code(), "InvalidParameterValue.CommandContentInvalid", "{bytes:?}");
        }
        for bytes in [&b"echo \0x"[..], b"echo \0 and a good deal more than a word"] {
            assert!(script(&STANDARD.encode(bytes)).unwrap_err().to_string().contains("NUL"), "{bytes:?}");
        }
        for path in ["/usr/local/bin/mybackups", "/opt/some/where/run/backup/now"] {
            assert_eq!(script(path).unwrap(), path);
        }
    }

    #[test]
    fn everyday_command_words_are_never_taken_for_base64() {
        for word in [
            "date", "pwd", "id", "free", "who", "last", "arch", "sync", "halt", "reboot12", "hostname", "env", "df", "top", "ifconfig",
            "shutdown", "poweroff", "dmesg", "netstat0",
        ] {
            assert_eq!(script(word).unwrap(), word);
        }
    }
}
