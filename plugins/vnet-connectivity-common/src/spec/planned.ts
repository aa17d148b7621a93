import type {
  CircuitSpec,
  ConnectivitySpec,
  DeviceSpec,
  IpsecPolicySpec,
  RegionSpec,
  SpokeSpec,
} from './schema';

/** A region with nothing left to default; a value is absent where it does not apply or where there was no room. @public */
export interface PlannedRegion extends RegionSpec {
  readonly addressSpace?: string[];
  readonly asn?: number;
}

/** A workload network with its addresses; they are absent where there was no room. @public */
export type PlannedSpoke = SpokeSpec;

/** A circuit with nothing left to default. @public */
export interface PlannedCircuit extends CircuitSpec {
  readonly tier: 'Local' | 'Standard' | 'Premium';
  readonly family: 'MeteredData' | 'UnlimitedData';
  readonly provisioned: boolean;
}

/**
 * The spec with every default and every address written down. It is a spec again: planning it once more changes
 * nothing, and a region that is added to it, wherever, leaves the others as they are.
 *
 * @public
 */
export interface PlannedSpec extends ConnectivitySpec {
  readonly regions: Record<string, PlannedRegion>;
  readonly spokes: Record<string, PlannedSpoke>;
  readonly interconnect: ConnectivitySpec['interconnect'] & {
    readonly topology: 'mesh' | 'hub-and-spoke';
  };
  readonly onPremises: {
    readonly via: 'none' | 'vpn' | 'expressroute';
    readonly gateways?: 'per-region' | 'transit';
    readonly gatewayRegion?: string;
    readonly backup?: 'vpn';
    readonly sites: Record<string, PlannedSite>;
  };
  readonly inspection: {
    readonly via: 'none' | 'azure-firewall' | 'nva';
    readonly tier?: 'Standard' | 'Premium';
    readonly policySuffix?: string;
  };
  readonly gateways: PlannedGateways;
  readonly circuits: Record<string, PlannedCircuit>;
  readonly delivery: {
    readonly iac: ('terraform' | 'bicep')[];
    readonly ci: 'github-actions' | 'azure-pipelines' | 'gitlab-ci' | 'none';
    readonly protection: 'gateways-and-circuits' | 'none';
    /** Absent where every tag is the design's. */
    readonly ignoredTags?: string[];
    /** Set where there is Terraform. */
    readonly stateKey?: 'organization-and-repository' | 'repository';
    readonly codeOwners?: string[];
    /** Undefined for none. */
    readonly license?: 'Apache-2.0' | 'MIT';
  };
}

/** The settings of gateways, with defaults filled in. @public */
export interface PlannedGateways {
  readonly vpn: {
    readonly sku: string;
    /** Undefined for Basic, which has none. */
    readonly generation?: 'Generation1' | 'Generation2';
    readonly activeActive: boolean;
    readonly bgp: boolean;
    readonly ipsecPolicy: IpsecPolicySpec;
  };
  readonly expressRoute: {
    readonly sku: 'ErGw1AZ' | 'ErGw2AZ' | 'ErGw3AZ' | 'ErGwScale';
    /** Set for ErGwScale. */
    readonly minScaleUnits?: number;
    readonly maxScaleUnits?: number;
  };
  readonly virtualHub: {
    readonly vpnScaleUnits: number;
    readonly expressRouteScaleUnits: number;
  };
  readonly routeServer: boolean;
}

/** A site, with defaults filled in. @public */
export interface PlannedSite {
  readonly addressSpace: string[];
  readonly location?: string;
  readonly devices: DeviceSpec[];
}
