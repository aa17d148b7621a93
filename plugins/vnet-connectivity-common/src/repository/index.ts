export { renderBicep } from './bicep';
export { connectivityYaml } from './connectivity-yaml';
export type { Manifest } from './manifest';
export { digest, manifestPath } from './manifest';
export type { RepositoryFiles, RepositoryInput } from './render';
export { renderRepository } from './render';
export { renderTerraform } from './terraform';
