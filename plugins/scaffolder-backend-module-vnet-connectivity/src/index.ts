/**
 * Scaffolder actions of VNet Connectivity.
 *
 * @packageDocumentation
 */
export { scaffolderModuleVnetConnectivity as default } from './module';
