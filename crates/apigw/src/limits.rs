//! How much of everything an account may have: the manual's numbers, which an operator may change.

/// The limits. A number that is reached refuses the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub services: i64,
    pub apis_per_service: i64,
    pub domains_per_service: i64,
    pub plans: i64,
    pub keys: i64,
    pub keys_per_plan: i64,
    pub plans_per_key: i64,
    pub apis_per_plan: i64,
    /// The manual gives none for what follows.
    pub apps: i64,
    pub plugins: i64,
    pub ip_strategies: i64,
    pub upstreams: i64,
    /// Upstreams whose nodes are found.
    pub discoveries: i64,
    pub certificates: i64,
    pub docs: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            services: 50,
            apis_per_service: 200,
            domains_per_service: 5,
            plans: 200,
            keys: 400,
            keys_per_plan: 50,
            plans_per_key: 10,
            apis_per_plan: 10_000,
            apps: 1_000,
            plugins: 1_000,
            ip_strategies: 100,
            upstreams: 1_000,
            discoveries: 200,
            certificates: 200,
            docs: 200,
        }
    }
}

impl Limits {
    /// The names an operator knows them by.
    pub const NAMES: [&str; 15] = [
        "services",
        "apis-per-service",
        "domains-per-service",
        "plans",
        "keys",
        "keys-per-plan",
        "plans-per-key",
        "apis-per-plan",
        "apps",
        "plugins",
        "ip-strategies",
        "upstreams",
        "discoveries",
        "certificates",
        "docs",
    ];

    /// Sets one by its name; `false`: there is none of this name.
    pub fn set(&mut self, name: &str, most: u32) -> bool {
        let Some(limit) = self.named(name) else { return false };
        *limit = i64::from(most);
        true
    }

    fn named(&mut self, name: &str) -> Option<&mut i64> {
        Some(match name {
            "services" => &mut self.services,
            "apis-per-service" => &mut self.apis_per_service,
            "domains-per-service" => &mut self.domains_per_service,
            "plans" => &mut self.plans,
            "keys" => &mut self.keys,
            "keys-per-plan" => &mut self.keys_per_plan,
            "plans-per-key" => &mut self.plans_per_key,
            "apis-per-plan" => &mut self.apis_per_plan,
            "apps" => &mut self.apps,
            "plugins" => &mut self.plugins,
            "ip-strategies" => &mut self.ip_strategies,
            "upstreams" => &mut self.upstreams,
            "discoveries" => &mut self.discoveries,
            "certificates" => &mut self.certificates,
            "docs" => &mut self.docs,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_sets_a_limit_of_its_own() {
        let mut limits = Limits::default();
        for (at, name) in Limits::NAMES.iter().enumerate() {
            assert!(limits.set(name, 90_000 + u32::try_from(at).unwrap()), "{name}");
        }
        let mut seen: Vec<i64> = Limits::NAMES.iter().map(|name| *limits.named(name).unwrap()).collect();
        seen.dedup();
        assert_eq!(seen.len(), Limits::NAMES.len());
        assert!(!limits.set("nodes", 1));
    }
}
