//! What can be done to places, and what comes of it. Between a server and an agent these are JSON.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use terrace_base::{Secret, Timestamp};

/// Something that is to be done to one place; to a whole group or the machine where `name`, or both, are empty.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ask {
    pub group: String,
    pub name: String,
    pub what: What,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum What {
    Look {
        mark: String,
    },
    Install {
        files: Vec<File>,
    },
    Certificate {
        name: String,
    },
    Start {
        program: Program,
        arguments: Vec<String>,
        mark: String,
    },
    /// Ends what keeps the program running, too.
    Signal {
        number: i32,
    },
    /// Runs a program to its end.
    Run {
        program: Program,
        arguments: Vec<String>,
        environment: Vec<(String, String)>,
        seconds: u64,
    },
    /// Writes a part of a file into the place's directory; the part at 0 begins it anew.
    Put {
        file: String,
        offset: u64,
        bytes: Packed,
    },
    ClearNew,
    /// `by` names who does it.
    Exchange {
        by: String,
    },
    PutBack,
    DropFormer,
    /// Removes a file that was brought.
    Discard {
        file: String,
    },
    Remove,
    RemoveGroup,
    Log {
        lines: usize,
    },
    BoundLog {
        most: u64,
    },
    Facts {
        address: IpAddr,
        from: u16,
        count: usize,
    },
    Get {
        port: u16,
        path: String,
    },
    /// A part of a program; with `done` it is complete, checked and usable.
    PutProgram {
        sum: String,
        offset: u64,
        bytes: Packed,
        done: bool,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    Done,
    Yes(bool),
    Text(String),
    Look(Look),
    Facts(Facts),
    /// The program that was named by its sum has to be brought first.
    NoProgram,
}

/// How a place is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    pub running: Option<Running>,
    /// Whether the mark holds anything.
    pub has_data: bool,
    pub is_installed: bool,
    /// By whom other data was put into the place of the former, which is still there.
    pub exchanged_by: Option<String>,
    /// The machine's clock, in microseconds since 1970.
    pub at: i64,
}

impl Look {
    pub fn at(&self) -> Timestamp {
        Timestamp(self.at)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    pub pid: i32,
    /// As [`Program`] is written.
    pub program: String,
    /// Without the data directory.
    pub arguments: Vec<String>,
}

/// What a machine says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// As in `x86_64`.
    pub arch: String,
    pub ports: Vec<u16>,
}

/// A program of the machine: by path on one's own, by the SHA-256 of what was brought on another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Program {
    At(PathBuf),
    Sum(String),
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Program::At(path) => write!(f, "{}", path.display()),
            Program::Sum(sum) => f.write_str(sum),
        }
    }
}

/// A certificate, with its key where it has one.
#[derive(Clone, Debug)]
pub struct File {
    /// Without `.pem`.
    pub name: String,
    pub text: Secret,
}

impl Serialize for File {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.name, self.text.reveal()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for File {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (name, text) = <(String, String)>::deserialize(deserializer)?;
        Ok(File { name, text: Secret::new(text) })
    }
}

/// Bytes in base64.
#[derive(Clone)]
pub struct Packed(pub Vec<u8>);

impl fmt::Debug for Packed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl Serialize for Packed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use base64::Engine;
        base64::engine::general_purpose::STANDARD.encode(&self.0).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Packed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use base64::Engine;
        let text = String::deserialize(deserializer)?;
        base64::engine::general_purpose::STANDARD.decode(text).map(Packed).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn keys_and_bytes_are_not_shown() {
        let install = What::Install { files: vec![File { name: "server".into(), text: Secret::new("the key") }] };
        assert!(!format!("{install:?}").contains("the key"));
        let sent = serde_json::to_string(&install).unwrap();
        let What::Install { files } = serde_json::from_str(&sent).unwrap() else { panic!() };
        assert_eq!(files[0].text.reveal(), "the key");
    }

    proptest! {
        #[test]
        fn bytes_survive_the_wire(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let sent = serde_json::to_string(&Packed(bytes.clone())).unwrap();
            prop_assert_eq!(serde_json::from_str::<Packed>(&sent).unwrap().0, bytes);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC{0,120}") {
            let _ = serde_json::from_str::<Ask>(&text);
        }
    }
}
