//! Where nothing is sent on behalf of somebody who names an address: places that answer a machine with the machine's own credentials.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Where some clouds do so, though these addresses are not link-local.
const LIKE_LINK_LOCAL: [IpAddr; 2] =
    [IpAddr::V4(Ipv4Addr::new(100, 100, 100, 200)), IpAddr::V6(Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254))];

/// Where a packet to `address` arrives: the IPv4 address within an IPv6 address that is mapped, compatible, or behind the well-known prefix of
/// translators (RFC 4291 section 2.5.5, RFC 6052).
pub fn behind(address: IpAddr) -> IpAddr {
    let IpAddr::V6(v6) = address else { return address };
    let [a, b, c, d, e, f, high, low] = v6.segments();
    let leads =
        matches!([a, b, c, d, e, f], [0, 0, 0, 0, 0, 0 | 0xffff] | [0x64, 0xff9b, 0, 0, 0, 0]) && !v6.is_loopback() && !v6.is_unspecified();
    let ([w, x], [y, z]) = (high.to_be_bytes(), low.to_be_bytes());
    if leads { IpAddr::V4(Ipv4Addr::new(w, x, y, z)) } else { address }
}

/// Whether an address is link-local, or as good as that.
pub fn is_link_local(address: IpAddr) -> bool {
    let address = behind(address);
    LIKE_LINK_LOCAL.contains(&address)
        || match address {
            IpAddr::V4(v4) => v4.is_link_local(),
            IpAddr::V6(v6) => v6.is_unicast_link_local(),
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn link_local_in_all_its_clothes() {
        let link_local = |address: &str| is_link_local(address.parse().unwrap());
        for address in [
            "169.254.169.254",
            "fe80::1",
            "febf::1",
            "::ffff:169.254.1.1",
            "::169.254.1.1",
            "64:ff9b::a9fe:a9fe",
            "100.100.100.200",
            "fd00:ec2::254",
        ] {
            assert!(link_local(address), "{address}");
        }
        for address in ["127.0.0.1", "::1", "::", "10.1.2.3", "203.0.113.9", "fd00::1", "fec0::1", "::ffff:10.0.0.1"] {
            assert!(!link_local(address), "{address}");
        }
    }
}
