//! Policies that every account has. They are part of the program, so they cannot be edited or deleted.

/// A built-in policy. Numbers are below 1000; accounts' own start far above.
pub struct Preset {
    pub id: i64,
    pub name: &'static str,
    pub description: &'static str,
    pub document: &'static str,
    /// The contract's `PermissionLevel`.
    pub level: &'static str,
    /// The one service it is about; empty for all.
    pub service: &'static str,
}

/// The built-in policy of this number.
pub fn find(id: i64) -> Option<&'static Preset> {
    ALL.iter().find(|p| p.id == id)
}

pub const ALL: &[Preset] = &[
    Preset {
        id: 1,
        name: "AdministratorAccess",
        description: "Everything on every resource of the account, users and policies included.",
        document: r#"{"version":"2.0","statement":[{"effect":"allow","action":["*"],"resource":["*"]}]}"#,
        level: "Global",
        service: "",
    },
    Preset {
        id: 2,
        name: "ReadOnlyAccess",
        description: "Every action that only reads, on every resource of the account.",
        document: r#"{"version":"2.0","statement":[{"effect":"allow","action":["*:Describe*","*:Get*","*:List*","*:Search*","*:Query*","*:Check*","*:Preview*","*:Inquiry*"],"resource":["*"]},{"effect":"deny","action":["sts:GetFederationToken"],"resource":["*"]}]}"#,
        level: "Global",
        service: "",
    },
    Preset {
        id: 3,
        name: "HostCommandAccess",
        description: "Everything of the command service tat.",
        document: r#"{"version":"2.0","statement":[{"effect":"allow","action":["tat:*"],"resource":["*"]}]}"#,
        level: "CloudProduct",
        service: "tat",
    },
];

#[cfg(test)]
mod tests {
    use terrace_auth::policy::Document;

    #[test]
    fn every_preset_parses() {
        for preset in super::ALL {
            Document::parse("PolicyDocument", preset.document).unwrap();
        }
    }
}
