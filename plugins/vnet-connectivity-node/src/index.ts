/**
 * Writes VNet Connectivity repositories to disk.
 *
 * @packageDocumentation
 */
export { readLocalRepositories } from './config';
export type { LocalRepositories } from './config';
export { changeRepository } from './repository/change';
export { builtSpecIn } from './repository/change-of-update';
export type { RepositoryChange } from './repository/change';
export { readChecker } from './repository/checker';
export {
  commitToBranch,
  createLocalRepository,
  readHead,
  writeCommitted,
} from './repository/git';
export type { BranchCommit, CommittedTree } from './repository/git';
export type { CommitOptions } from './repository/git';
export { localRepositoryPath, isTaken } from './repository/local';
export { specPath } from './repository/manifest';
export { updateRepository } from './repository/update';
export type { UpdatedFile, UpdateOptions } from './repository/update';
export type { FileChange } from './repository/plan-file';
export { writeRepository } from './repository/write';
export { designRepository } from './work/design-in-thread';
export type { DesignJob, DesignResult } from './work/design-job';
