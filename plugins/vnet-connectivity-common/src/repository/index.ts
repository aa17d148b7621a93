export { renderBicep } from './bicep/render-bicep';
export type { Checker } from './checker';
export { checkerPath } from './checker';
export { connectivityYaml } from './connectivity-yaml';
export { digest, manifestPath, originalsPath } from './manifest';
export { policyPath } from './policy-file';
export type { RepositoryFiles, RepositoryInput } from './render';
export { renderRepository } from './render';
export { renderTerraform } from './terraform/render-terraform';
