/**
 * React components shared by the pages and the wizard of VNet Connectivity.
 *
 * @packageDocumentation
 */
export * from './components/TopologyDiagram';
