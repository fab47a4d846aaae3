//! IP access control: a white list lets in what is on it, a black list everything else.

use std::net::IpAddr;

use ipnet::IpNet;
use serde::Deserialize;
use serde_json::Value;

#[derive(Clone, Debug)]
pub struct IpControl {
    allow: bool,
    /// Sorted by prefix length, so that the largest networks, which decide most often, come first.
    networks: Vec<IpNet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    /// `white_list` or `black_list`.
    #[serde(rename = "type")]
    kind: String,
    /// Addresses and networks with semicolons between them.
    blocks: String,
}

impl IpControl {
    pub fn parse(data: &Value) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        let allow = match data.kind.as_str() {
            "white_list" => true,
            "black_list" => false,
            other => return Err(format!("type `{other}` is neither white_list nor black_list")),
        };
        Self::new(allow, &data.blocks)
    }

    /// `blocks`: addresses and networks with semicolons, commas or line ends between them.
    pub fn new(allow: bool, blocks: &str) -> Result<Self, String> {
        let mut networks = Vec::new();
        for block in blocks.split([';', ',', '\n']).map(str::trim).filter(|block| !block.is_empty()) {
            let network = match block.parse::<IpAddr>() {
                Ok(address) => IpNet::from(address),
                Err(_) => block.parse::<IpNet>().map_err(|_| format!("blocks: `{block}` is neither an address nor a network"))?,
            };
            networks.push(network.trunc());
        }
        if networks.is_empty() {
            return Err("blocks: an address or a network is needed".to_owned());
        }
        networks.sort_by_key(IpNet::prefix_len);
        networks.dedup();
        Ok(IpControl { allow, networks })
    }

    pub fn allows(&self, client: IpAddr) -> bool {
        let client = client.to_canonical();
        self.networks.iter().any(|network| network.contains(&client)) == self.allow
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn verdict(kind: &str, blocks: &str, client: &str) -> Result<bool, String> {
        Ok(IpControl::parse(&json!({ "type": kind, "blocks": blocks }))?.allows(client.parse().unwrap()))
    }

    #[test]
    fn lists() {
        assert_eq!(verdict("white_list", "10.0.0.0/8;192.168.1.7", "10.1.2.3"), Ok(true));
        assert_eq!(verdict("white_list", "10.0.0.0/8; 192.168.1.7;", "192.168.1.8"), Ok(false));
        assert_eq!(verdict("black_list", "10.0.0.0/8", "10.1.2.3"), Ok(false));
        assert_eq!(verdict("black_list", "10.0.0.0/8", "11.0.0.1"), Ok(true));
        assert_eq!(verdict("black_list", "10.0.0.0/8", "::ffff:10.0.0.1"), Ok(false), "an address in another coat");
        assert_eq!(verdict("black_list", "fd00::/8", "fd01::1"), Ok(false));
    }

    #[test]
    fn refused() {
        assert!(verdict("grey_list", "10.0.0.0/8", "::1").is_err());
        assert!(verdict("white_list", "10.0.0.0/33", "::1").unwrap_err().contains("10.0.0.0/33"));
        assert!(verdict("white_list", "", "::1").is_err());
    }
}
