//! What members say of themselves, or that they say nothing.

use terrace_base::{AccountId, Result, Timestamp};

use super::Condition;
use super::kind::Kind;
use crate::Etcd;
use crate::client::Seen;

/// The kinds that the keeper looks after.
pub const SCOPE: [Kind; 8] = [
    Kind::MemberDown,
    Kind::QuorumLost,
    Kind::NoSpace,
    Kind::Corrupt,
    Kind::DiskFull,
    Kind::HostUnreachable,
    Kind::ClockDiffers,
    Kind::AccessDenied,
];

/// Tells what follows from the answers of all members, in whichever order, `None` for those that gave none; and what else was `seen`.
pub async fn told(
    etcd: &Etcd,
    account: AccountId,
    cluster: &str,
    answers: &[(String, Option<Seen>)],
    mut seen: Vec<Condition>,
    now: Timestamp,
) -> Result<()> {
    seen.extend(conditions(answers));
    etcd.settle(account, cluster, &SCOPE, &seen, now).await
}

fn conditions(answers: &[(String, Option<Seen>)]) -> Vec<Condition> {
    let silent = answers.iter().filter(|(_, seen)| seen.is_none());
    let mut held: Vec<Condition> = silent.map(|(member, _)| Condition::new(Kind::MemberDown, member, "")).collect();
    // A member without a quorum knows no leader.
    let agreeing = answers.iter().filter(|(_, seen)| seen.as_ref().is_some_and(|seen| seen.leader != 0)).count();
    if agreeing <= answers.len() / 2 {
        held.push(Condition::new(Kind::QuorumLost, "", format!("{agreeing}/{}", answers.len())));
    }
    for (kind, alarm) in [(Kind::NoSpace, "NOSPACE"), (Kind::Corrupt, "CORRUPT")] {
        let raised = |seen: &Seen| seen.errors.iter().any(|error| error.contains(alarm));
        let by: Vec<&str> =
            answers.iter().filter(|(_, seen)| seen.as_ref().is_some_and(raised)).map(|(member, _)| member.as_str()).collect();
        if !by.is_empty() {
            held.push(Condition::new(kind, "", by.join(", ")));
        }
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(leader: u64, errors: &[&str]) -> Option<Seen> {
        let errors = errors.iter().map(|error| (*error).to_owned()).collect();
        Some(Seen { leader, errors, member_id: 1, version: "3.5.16".into(), db_size: 0 })
    }

    fn kinds(answers: &[Option<Seen>]) -> Vec<(Kind, String)> {
        let answers: Vec<_> = answers.iter().enumerate().map(|(n, seen)| (format!("m-{n}"), seen.clone())).collect();
        conditions(&answers).into_iter().map(|condition| (condition.kind, condition.member)).collect()
    }

    #[test]
    fn what_follows_from_answers() {
        let well = seen(1, &[]);
        assert_eq!(kinds(&[well.clone(), well.clone(), well.clone()]), []);
        assert_eq!(kinds(&[well.clone(), None, well.clone()]), [(Kind::MemberDown, "m-1".into())]);
        let lost = kinds(&[seen(0, &["etcdserver: no leader"]), None, None]);
        assert_eq!(lost, [(Kind::MemberDown, "m-1".into()), (Kind::MemberDown, "m-2".into()), (Kind::QuorumLost, String::new())]);
        // One that is cut off from the others is not down.
        assert_eq!(kinds(&[well.clone(), seen(0, &[]), well.clone()]), []);
        assert_eq!(kinds(&[seen(1, &["memberID:5 alarm:NOSPACE "]), well]), [(Kind::NoSpace, String::new())]);
    }
}
