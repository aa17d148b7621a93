export { renderBicep } from './bicep';
export type { Manifest } from './manifest';
export { digest, manifestPath } from './manifest';
export type { RepositoryFiles, RepositoryInput } from './render';
export { renderRepository } from './render';
export { renderTerraform } from './terraform';
