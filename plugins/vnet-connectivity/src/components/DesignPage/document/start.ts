/** The text of a new page: a spec that is short enough to be read in a minute, and makes both decisions. */
export const startText = `apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata:
  name: my-network
  owner: group:default/network
# One virtual network in each region. The key, such as weu, becomes part of resource names.
regions:
  weu:
    location: westeurope
  neu:
    location: northeurope
# How the regions reach each other.
interconnect:
  pattern: global-peering
  topology: mesh
# How on-premises comes in.
onPremises:
  via: vpn
  gateways: per-region
  sites:
    hq:
      addressSpace:
        - 192.168.0.0/16
      devices:
        - ipAddress: 203.0.113.10
          asn: 65050
          bgpPeerAddress: 192.168.0.1
`;
