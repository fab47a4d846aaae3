//! Whom a task runs as. Everything that asks the user database happens here, before there is a fork to be careful about.

use std::ffi::CString;
use std::path::PathBuf;

use nix::unistd::{Gid, Uid, User, getegid, geteuid, getgrouplist};

/// A user with all that becoming it takes.
#[derive(Clone, Debug)]
pub struct Account {
    pub name: String,
    pub uid: Uid,
    pub gid: Gid,
    /// The primary group and the supplementary ones.
    pub groups: Vec<Gid>,
    pub home: PathBuf,
    pub shell: PathBuf,
    /// Whether to set the ids at all: only root can, even to its own.
    pub switch: bool,
}

/// Looks `name` up; empty means the agent's own user. The refusal is for `ErrorInfo`.
pub fn resolve(name: &str) -> Result<Account, String> {
    let own = geteuid();
    let user = if name.is_empty() {
        match User::from_uid(own) {
            Ok(Some(user)) => user,
            // Containers often run as a number without a name.
            Ok(None) => return Ok(nameless(own)),
            Err(error) => return Err(format!("the agent's own user cannot be looked up: {error}")),
        }
    } else {
        match User::from_name(name) {
            Ok(Some(user)) => user,
            Ok(None) => return Err(format!("there is no user `{name}` on this host")),
            Err(error) => return Err(format!("the user `{name}` cannot be looked up: {error}")),
        }
    };
    if !own.is_root() && user.uid != own {
        return Err(format!("the agent does not run as root, so it cannot become `{}`", user.name));
    }
    let groups = CString::new(user.name.as_str()).map_err(|_| "the user's name holds a zero byte".to_owned()).and_then(|name| {
        getgrouplist(&name, user.gid).map_err(|error| format!("the groups of `{}` cannot be looked up: {error}", user.name))
    })?;
    Ok(Account { name: user.name, uid: user.uid, gid: user.gid, groups, home: user.dir, shell: user.shell, switch: own.is_root() })
}

fn nameless(uid: Uid) -> Account {
    let gid = getegid();
    Account { name: uid.to_string(), uid, gid, groups: vec![gid], home: "/".into(), shell: "/bin/sh".into(), switch: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_looked_up_and_refused_by_name() {
        let own = resolve("").unwrap();
        assert_eq!(own.uid, geteuid());
        assert!(resolve("no-such-user-here").unwrap_err().contains("no-such-user-here"));
        assert!(resolve("a\0b").is_err());
        if geteuid().is_root() {
            let daemon = resolve("daemon").unwrap();
            assert!(daemon.switch && daemon.groups.contains(&daemon.gid) && !daemon.uid.is_root());
        }
    }
}
