//! Users and roles of etcd itself: who may do what with which keys, once that is enforced.
//!
//! etcd keeps them and decides; nothing of them is written down here. Lists are given whole and brought about by the difference, grants before
//! revocations, so that nobody loses for a moment what they keep. `root` is etcd's own name of who may do everything, and our client
//! certificate speaks for it: while rights are enforced etcd itself does not let the user, its role or the tie between them go.

pub mod permission;
pub mod roles;
pub mod users;

use etcd_client::Client;
use terrace_base::{Error, Result, text};

use crate::reach::{Fault, fault, unread, unwritten};

/// etcd's own name of the user, and the role, that may do everything.
pub const ROOT: &str = "root";
/// What is asked about at once: etcd writes even a question about a user into its log.
const AT_ONCE: usize = 32;

/// Whether rights are enforced. 3.4 has no question for that: somebody who cannot be is refused for another reason when they are not.
pub async fn are_enforced(client: &mut Client) -> Result<bool> {
    match client.auth_client().authenticate(String::new(), String::new()).await {
        Ok(_) => Ok(true),
        Err(error) => match fault(&error) {
            Fault::Refused(words) if words == "authentication is not enabled" => Ok(false),
            Fault::Refused(words) if words.starts_with("authentication failed") || words == "user name is empty" => Ok(true),
            _ => Err(unread(error)),
        },
    }
}

/// What a caller reads when etcd did not change the user or role `name`.
fn refusal(error: etcd_client::Error, name: &str) -> Error {
    let Fault::Refused(words) = fault(&error) else { return unwritten(error) };
    match &*words {
        "user name not found" => Error::not_found("ResourceNotFound", "etcd user", name),
        "role name not found" => Error::not_found("ResourceNotFound", "etcd role", name),
        "user name already exists" => exists("etcd user", name),
        "role name already exists" => exists("etcd role", name),
        "invalid auth management" => {
            Error::new("OperationDenied", text!("`{name}` is needed while users and roles are enforced; turn that off first", name = name))
        }
        _ => unwritten(error),
    }
}

fn exists(kind: &'static str, name: &str) -> Error {
    Error::new("FailedOperation.ResourceExistAlready", text!("the {kind} `{name}` exists already", kind = kind, name = name))
}

/// What somebody else took away meanwhile is as it should be.
fn revoked<T>(answer: Result<T, etcd_client::Error>, name: &str) -> Result<()> {
    match answer {
        Ok(_) => Ok(()),
        Err(error) => match fault(&error) {
            Fault::Refused(words) if words.ends_with("is not granted to the user") || words.ends_with("is not granted to the role") => {
                Ok(())
            }
            _ => Err(refusal(error, name)),
        },
    }
}
