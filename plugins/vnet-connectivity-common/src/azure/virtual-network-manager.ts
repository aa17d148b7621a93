import { sources } from './sources';

/**
 * Virtual networks of one connected group (a mesh of Virtual Network Manager). Two documents differ, and the newer one
 * counts: the announcement of 2026-09-17 has 3,000 by default, in the locations that have connected groups, and 5,000 on
 * request. The page of limitations, which is a day older, has 250 by default, 3,000 after registering
 * `AllowHighScaleConnectedGroup`, and 5,000 on request.
 *
 * @public
 */
export const connectedGroupNetworks = {
  default: 3000,
  /** As many as both documents allow by default; the product chooses a manager by itself up to here only. */
  withoutRegistration: 250,
  /** On request. */
  most: 5000,
  source: sources.highScaleMesh,
} as const;

/**
 * Locations whose virtual networks can be members of a connected group, as listed on 2026-09-16 ("Connected groups are
 * currently supported in the following regions"). The list grows, so that what is not on it is a question, not an error.
 */
export const connectedGroupLocations: readonly string[] = [
  'eastasia',
  'southeastasia',
  'australiacentral',
  'australiacentral2',
  'australiaeast',
  'australiasoutheast',
  'brazilsouth',
  'canadacentral',
  'canadaeast',
  'northeurope',
  'westeurope',
  'francecentral',
  'germanywestcentral',
  'centralindia',
  'southindia',
  'westindia',
  'japaneast',
  'japanwest',
  'koreacentral',
  'koreasouth',
  'mexicocentral',
  'norwayeast',
  'qatarcentral',
  'southafricanorth',
  'swedencentral',
  'switzerlandnorth',
  'switzerlandwest',
  'uaenorth',
  'uksouth',
  'ukwest',
  'centralus',
  'eastus',
  'eastus2',
  'northcentralus',
  'southcentralus',
  'westus',
  'westus2',
  'westus3',
  'westcentralus',
  'eastus2euap',
  'centraluseuap',
];
export const connectedGroupLocationsSource =
  sources.virtualNetworkManagerLimits;

/** Spokes of one hub in a hub-and-spoke connectivity configuration: these are peerings. */
export const hubAndSpokeSpokes = {
  value: 1000,
  source: sources.virtualNetworkManagerLimits,
} as const;

/** The source of the charges for Virtual Network Manager. @public */
export const virtualNetworkManagerChargesSource =
  sources.virtualNetworkManagerFaq;
