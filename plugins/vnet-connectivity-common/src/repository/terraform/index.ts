export { renderTerraform } from './render-terraform';
