/**
 * Scaffolder actions of VNet Connectivity.
 *
 * @packageDocumentation
 */
export * from './actions';
export { scaffolderModuleVnetConnectivity as default } from './module';
