/**
 * Explains the ways to connect Azure virtual networks across regions, designs networks, and leads into the wizard.
 *
 * @packageDocumentation
 */
export { isVnetConnectivityAvailable } from './entity/annotations';
export {
  EntityVnetConnectivityContent,
  VnetConnectivityPage,
  vnetConnectivityPlugin,
} from './plugin';
