//! The environment a command gets: the same on every host, whatever the agent itself was started with.
//!
//! A handful of variables, then `/etc/environment`, the place where an administrator says what all sessions of a host should see. No profile
//! is read: with a slow one a hundred tasks at once take minutes.

use super::user::Account;

const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// The variables that say who one is are not for `/etc/environment` to change.
const OWN: [&str; 4] = ["HOME", "USER", "LOGNAME", "SHELL"];

pub fn of_this_host(account: &Account) -> Vec<(String, String)> {
    build(account, &std::fs::read_to_string("/etc/environment").unwrap_or_default())
}

fn build(account: &Account, etc_environment: &str) -> Vec<(String, String)> {
    let mut variables: Vec<(String, String)> = vec![
        ("PATH".into(), PATH.into()),
        ("HOME".into(), account.home.to_string_lossy().into_owned()),
        ("USER".into(), account.name.clone()),
        ("LOGNAME".into(), account.name.clone()),
        ("SHELL".into(), account.shell.to_string_lossy().into_owned()),
        ("LANG".into(), "C.UTF-8".into()),
        ("TERM".into(), "dumb".into()),
    ];
    for (name, value) in etc_environment.lines().filter_map(line).filter(|(name, _)| !OWN.contains(&name.as_str())) {
        variables.retain(|(known, _)| *known != name);
        variables.push((name, value));
    }
    variables
}

/// `NAME=value`, `export NAME="value"`; anything else is not a line.
fn line(line: &str) -> Option<(String, String)> {
    let line = line.trim();
    let line = line.strip_prefix("export ").map_or(line, str::trim_start);
    let (name, value) = line.split_once('=')?;
    let is_name =
        !name.is_empty() && !name.starts_with(|c: char| c.is_ascii_digit()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let value = value.trim();
    let unquoted = ['"', '\''].iter().find_map(|&quote| value.strip_prefix(quote)?.strip_suffix(quote));
    (is_name && !value.contains('\0')).then(|| (name.to_owned(), unquoted.unwrap_or(value).to_owned()))
}

/// The value of `name` in what [`of_this_host`] gave.
pub fn get<'a>(variables: &'a [(String, String)], name: &str) -> &'a str {
    variables.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hosts_file_adds_and_overrides_but_does_not_say_who_one_is() {
        let account = super::super::user::resolve("").unwrap();
        let text = "# comment\nexport LANG=\"de_DE.UTF-8\"\nJAVA_HOME='/opt/java'\nHOME=/elsewhere\n1X=2\nnonsense\n A B=c\nEMPTY=\n";
        let variables = build(&account, text);
        assert_eq!(get(&variables, "LANG"), "de_DE.UTF-8");
        assert_eq!(get(&variables, "JAVA_HOME"), "/opt/java");
        assert_eq!(get(&variables, "HOME"), account.home.to_str().unwrap());
        assert_eq!(get(&variables, "PATH"), PATH);
        assert_eq!(variables.len(), 9);
    }
}
