import { workloadSources } from './workload-sources';

/** Largest packets, bytes, and segments of TCP that fit into them. @public */
export const packetSizes = {
  /** The default of machines in Azure; packets of this size pass peerings. */
  machine: { mtu: 1500, source: workloadSources.machineMtu },
  /** In a VPN tunnel: either the segments are limited at the device, or the packets. */
  tunnel: { mss: 1350, mtu: 1400, source: workloadSources.vpnDevices },
} as const;
