/**
 * Writes VNet Connectivity repositories to disk.
 *
 * @packageDocumentation
 */
export { readLocalRepositories } from './config';
export type { LocalRepositories } from './config';
export { readChecker } from './repository/checker';
export { createLocalRepository, readHead } from './repository/git';
export type { CommitOptions } from './repository/git';
export { localRepositoryPath, isTaken } from './repository/local';
export { updateRepository } from './repository/update';
export type { UpdatedFile } from './repository/update';
export { writeRepository } from './repository/write';
