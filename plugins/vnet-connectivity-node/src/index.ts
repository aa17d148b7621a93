/**
 * Writes VNet Connectivity repositories to disk.
 *
 * @packageDocumentation
 */
export * from './config';
export * from './repository';
