/**
 * Puts repositories that the wizard writes to the local folder into the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleVnetConnectivity as default } from './module';
