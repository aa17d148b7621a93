/**
 * Keeps the prices that VNet Connectivity compares with current, where the portal allows it.
 *
 * @packageDocumentation
 */
export { vnetConnectivityPlugin as default } from './plugin';
