import type { ConnectivitySpec, InterconnectPattern } from '../spec';
import { interconnectPatterns } from '../spec';

/** The connection to on-premises. @public */
export interface OnPremisesChoice {
  readonly via: 'none' | 'vpn' | 'expressroute';
  /** Absent where `via` is `none`. */
  readonly gateways?: 'per-region' | 'transit';
}

/** One way to build the network of a spec. @public */
export interface ConnectivityOption {
  /** `global-peering/vpn-per-region`. */
  readonly id: string;
  readonly pattern: InterconnectPattern;
  readonly onPremises: OnPremisesChoice;
}

const ways: readonly OnPremisesChoice[] = (
  ['vpn', 'expressroute'] as const
).flatMap(via =>
  (['per-region', 'transit'] as const).map(gateways => ({ via, gateways })),
);

/** Every option for a spec: each pattern with each way to on-premises, or alone where on-premises is not connected. */
export function optionsOf(spec: ConnectivitySpec): ConnectivityOption[] {
  const isConnected = (spec.onPremises?.via ?? 'none') !== 'none';
  return interconnectPatterns.flatMap(pattern =>
    (isConnected ? ways : [{ via: 'none' as const }]).map(onPremises =>
      optionOf(pattern, onPremises),
    ),
  );
}

/** The option that the spec itself is. */
export function currentOption({
  interconnect,
  onPremises,
}: ConnectivitySpec): ConnectivityOption {
  const via = onPremises?.via ?? 'none';
  return optionOf(
    interconnect.pattern,
    via === 'none'
      ? { via }
      : { via, gateways: onPremises?.gateways ?? 'per-region' },
  );
}

/** A pattern with a way to on-premises. */
export function optionOf(
  pattern: InterconnectPattern,
  onPremises: OnPremisesChoice,
): ConnectivityOption {
  const { via, gateways } = onPremises;
  return {
    id: `${pattern}/${gateways ? `${via}-${gateways}` : via}`,
    pattern,
    onPremises,
  };
}
