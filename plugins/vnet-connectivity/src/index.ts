/**
 * Explains the ways to connect Azure virtual networks across regions, and leads into the wizard.
 *
 * @packageDocumentation
 */
export { VnetConnectivityPage, vnetConnectivityPlugin } from './plugin';
