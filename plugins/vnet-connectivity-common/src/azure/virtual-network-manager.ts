import type { Source } from './sources';
import { factsCheckedOn, sources } from './sources';

/** Virtual networks of one connected group (a mesh of Virtual Network Manager). */
export const connectedGroupNetworks = {
  default: 250,
  /** On request. */
  most: 1000,
  source: sources.virtualNetworkManager,
} as const;

/** Spokes of one hub in a hub-and-spoke connectivity configuration: these are peerings. */
export const hubAndSpokeSpokes = {
  value: 1000,
  source: sources.virtualNetworkManagerLimits,
} as const;

/** What Virtual Network Manager is charged by. */
export const virtualNetworkManagerChargesSource: Source = {
  title: 'Azure Virtual Network Manager FAQ',
  url: 'https://learn.microsoft.com/azure/virtual-network-manager/faq',
  date: factsCheckedOn,
};
