//! What can happen, how bad it is, and how it is said.

use std::time::Duration;

use terrace_base::text;
use terrace_base::text::Text;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    MemberDown,
    QuorumLost,
    NoSpace,
    Corrupt,
    NearlyFull,
    SlowDisk,
    SlowNetwork,
    LeaderChanges,
    CertificateEnds,
    DiskFull,
    HostUnreachable,
    ClockDiffers,
    AccessDenied,
    TaskFailed,
    SnapshotUnusable,
    MemberRestarted,
    MemberReplaced,
    MemberMoved,
    AddressChanged,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    Info,
    Warning,
    Critical,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Critical => "critical",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Severity::Info, Severity::Warning, Severity::Critical].into_iter().find(|severity| severity.as_str() == text)
    }
}

impl Kind {
    pub const ALL: [Kind; 19] = [
        Kind::MemberDown,
        Kind::QuorumLost,
        Kind::NoSpace,
        Kind::Corrupt,
        Kind::NearlyFull,
        Kind::SlowDisk,
        Kind::SlowNetwork,
        Kind::LeaderChanges,
        Kind::CertificateEnds,
        Kind::DiskFull,
        Kind::HostUnreachable,
        Kind::ClockDiffers,
        Kind::AccessDenied,
        Kind::TaskFailed,
        Kind::SnapshotUnusable,
        Kind::MemberRestarted,
        Kind::MemberReplaced,
        Kind::MemberMoved,
        Kind::AddressChanged,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Kind::MemberDown => "member_down",
            Kind::QuorumLost => "quorum_lost",
            Kind::NoSpace => "no_space",
            Kind::Corrupt => "corrupt",
            Kind::NearlyFull => "nearly_full",
            Kind::SlowDisk => "slow_disk",
            Kind::SlowNetwork => "slow_network",
            Kind::LeaderChanges => "leader_changes",
            Kind::CertificateEnds => "certificate_ends",
            Kind::DiskFull => "disk_full",
            Kind::HostUnreachable => "host_unreachable",
            Kind::ClockDiffers => "clock_differs",
            Kind::AccessDenied => "access_denied",
            Kind::TaskFailed => "task_failed",
            Kind::SnapshotUnusable => "snapshot_unusable",
            Kind::MemberRestarted => "member_restarted",
            Kind::MemberReplaced => "member_replaced",
            Kind::MemberMoved => "member_moved",
            Kind::AddressChanged => "address_changed",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    pub fn severity(self) -> Severity {
        match self {
            Kind::QuorumLost | Kind::NoSpace | Kind::Corrupt | Kind::DiskFull | Kind::SnapshotUnusable => Severity::Critical,
            Kind::MemberRestarted | Kind::MemberReplaced | Kind::MemberMoved | Kind::AddressChanged => Severity::Info,
            _ => Severity::Warning,
        }
    }

    /// How long it has to hold before it is told: a member that is started again at once was hardly down.
    pub fn patience(self) -> Duration {
        match self {
            Kind::MemberDown => Duration::from_secs(6),
            Kind::QuorumLost => Duration::from_secs(4),
            // An agent that dials anew, after an update or a restart of the server.
            Kind::HostUnreachable => Duration::from_secs(30),
            _ => Duration::ZERO,
        }
    }

    pub fn message(self, member: &str, detail: &str) -> Text {
        match self {
            Kind::MemberDown => text!("the member {member} does not answer", member = member),
            Kind::QuorumLost => {
                text!("too few members can agree with each other: nothing is written and no lead is held ({detail})", detail = detail)
            }
            Kind::NoSpace => text!("the quota of the data is used up; nothing is written until some is freed ({detail})", detail = detail),
            Kind::Corrupt => text!("members hold different data: one of them has to be replaced ({detail})", detail = detail),
            Kind::NearlyFull => text!("the member {member} has used {detail} % of the quota of its data", member = member, detail = detail),
            Kind::SlowDisk => text!(
                "the disk of the member {member} is slow: for a minute, 1 of 100 writes of its log took longer than {detail} ms",
                member = member,
                detail = detail
            ),
            Kind::SlowNetwork => text!(
                "the way from the member {member} to others is slow: for a minute, 1 of 100 messages took longer than {detail} ms there and back",
                member = member,
                detail = detail
            ),
            Kind::LeaderChanges => text!("the leader changed {detail} times within ten minutes", detail = detail),
            Kind::CertificateEnds => text!("a certificate of the member {member} ends at {detail}", member = member, detail = detail),
            Kind::DiskFull => text!("the member {member} has ended because its disk is full", member = member),
            Kind::HostUnreachable => text!(
                "the agent of {host}, on which the member {member} runs, cannot be asked: whether it has to be started is not known",
                host = detail,
                member = member
            ),
            Kind::ClockDiffers => {
                text!(
                    "the clock of the machine of the member {member} differs from the server's by {detail}",
                    member = member,
                    detail = detail
                )
            }
            Kind::AccessDenied => text!(
                "the cluster has users turned on and takes no client certificates: the server is not allowed to read it, so it is not backed up and cannot be changed"
            ),
            Kind::SnapshotUnusable => text!("a snapshot was tried and cannot be restored: {detail}", detail = detail),
            Kind::TaskFailed => text!("a task failed: {detail}", detail = detail),
            Kind::AddressChanged => text!(
                "the host {host} of the member {member} has another address; the member is replaced by one that is reached there",
                host = detail,
                member = member
            ),
            Kind::MemberMoved => text!(
                "the host {host} of the member {member} was out of reach for too long; the member is replaced on another",
                host = detail,
                member = member
            ),
            Kind::MemberRestarted => text!("the member {member} was started again", member = member),
            Kind::MemberReplaced => {
                text!("the data of the member {member} was gone; it is replaced by an empty one that catches up", member = member)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_as_they_are_written() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
            assert_eq!(Severity::parse(kind.severity().as_str()), Some(kind.severity()));
        }
        assert_eq!(Kind::parse("flood"), None);
    }
}
