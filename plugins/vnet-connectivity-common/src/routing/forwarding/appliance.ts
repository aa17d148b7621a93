import { speakerRoute } from './decision';
import { stepAlong } from './learned-route';
import type { Packet, Step } from './packet';
import { drop, elementId } from './packet';

/** An appliance sends into its own tunnels what it learned there, and else by the effective routes of its subnet. */
export function fromAppliance(packet: Packet, index: number): readonly Step[] {
  const { network, address } = packet;
  const { element, ipForwarding, speaker, vnet, table } =
    network.model.nvas[index];
  if (network.failed[element]) {
    return drop(() => `${elementId(packet, element)} has failed`, [element]);
  }
  if (!ipForwarding) {
    return drop(
      () =>
        `${elementId(packet, element)} does not forward (IP forwarding is off)`,
      [element],
    );
  }
  const learned =
    speaker === undefined
      ? undefined
      : speakerRoute(network, speaker, address, false);
  const tunnel =
    learned?.entry.session?.kind === 'tunnel' ? learned.entry : undefined;
  if (tunnel) return stepAlong(packet, [element], tunnel);
  return [{ pass: [element], to: { at: 'subnet', vnet, table } }];
}
